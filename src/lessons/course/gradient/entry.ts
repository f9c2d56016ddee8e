import type { LessonEntry } from '../../schema/entry';

export const gradient: LessonEntry = {
  id: 'gradient',
  title: { en: 'What a gradient is', zh: '什么是梯度' },
  about: {
    en: 'Read a slope, step against it, and say where a ball will roll and why there.',
    zh: '读出坡度，逆着它走一步，并说出小球会滚到哪里、为什么。',
  },
  minutes: 15,
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
