import type { LessonEntry } from '../../schema/entry';

export const secondOrder: LessonEntry = {
  id: 'second-order',
  title: { en: 'Second order', zh: '二阶方法' },
  about: {
    en: 'Use curvature to jump to a minimum, and say when that leads astray or costs too much.',
    zh: '用曲率一步跳到极小点，并说出它何时走错、何时太贵。',
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
