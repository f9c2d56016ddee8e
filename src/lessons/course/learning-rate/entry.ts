import type { LessonEntry } from '../../schema/entry';

export const learningRate: LessonEntry = {
  id: 'learning-rate',
  title: { en: 'The learning rate', zh: '学习率' },
  about: {
    en: 'Say from a curvature which rates arrive, which jump about, and which fly off.',
    zh: '由曲率判断：多大的学习率会收敛，多大会来回跳，多大会飞走。',
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
