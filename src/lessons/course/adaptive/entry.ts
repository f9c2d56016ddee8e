import type { LessonEntry } from '../../schema/entry';

export const adaptive: LessonEntry = {
  id: 'adaptive',
  title: { en: 'From AdaGrad to Adam', zh: '从 AdaGrad 到 Adam' },
  about: {
    en: 'Give every coordinate a rate of its own, and say what each of the three inventions adds.',
    zh: '让每个坐标有自己的学习率，并说出三项发明各添了什么。',
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
