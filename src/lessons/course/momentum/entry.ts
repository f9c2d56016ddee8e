import type { LessonEntry } from '../../schema/entry';

export const momentum: LessonEntry = {
  id: 'momentum',
  title: { en: 'Ravines and momentum', zh: '峡谷与动量' },
  about: {
    en: 'Explain why descent zigzags in a ravine, and tune a memory that carries it along.',
    zh: '解释梯度下降为什么在峡谷里走之字形，并调出能带它前进的动量。',
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
