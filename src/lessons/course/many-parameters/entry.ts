import type { LessonEntry } from '../../schema/entry';

export const manyParameters: LessonEntry = {
  id: 'many-parameters',
  title: { en: 'From two to a hundred thousand', zh: '从两个参数到十万个' },
  about: {
    en: 'Carry what you know from surfaces over to a real network, and know what does not carry over.',
    zh: '把在曲面上学到的用到真正的网络上，并知道哪些不能照搬。',
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
