import type { LessonEntry } from '../../schema/entry';

export const regularisation: LessonEntry = {
  id: 'regularisation',
  title: { en: 'Regularisation and overfitting', zh: '正则化与过拟合' },
  about: {
    en: 'Tell learning from memorising, and say what a penalty on weights can do and what not.',
    zh: '区分学会与背下来，并说出对权重的惩罚能做什么、不能做什么。',
  },
  minutes: 25,
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
