import type { LessonEntry } from '../../schema/entry';

export const schedules: LessonEntry = {
  id: 'schedules',
  title: { en: 'Schedules', zh: '学习率调度' },
  about: {
    en: 'Choose how the rate changes during a training, and say when falling is too soon.',
    zh: '选择训练中学习率怎样变化，并说出下降得太早会怎样。',
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
