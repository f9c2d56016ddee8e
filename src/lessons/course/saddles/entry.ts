import type { LessonEntry } from '../../schema/entry';

export const saddles: LessonEntry = {
  id: 'saddles',
  title: { en: 'Saddles and plateaus', zh: '鞍点与高原' },
  about: {
    en: 'Tell places where the slope vanishes apart, and say who gets away from them and how.',
    zh: '区分坡度消失的各种地方，并说出谁能离开、怎样离开。',
  },
  minutes: 20,
  load: async () => (await import('./lesson')).lesson,
  text: {
    en: async () => (await import('./en')).text,
    zh: async () => (await import('./zh')).text,
  },
  teacher: {
    en: async () => (await import('./teacher-en')).teacher,
    zh: async () => (await import('./teacher-zh')).teacher,
  },
};
