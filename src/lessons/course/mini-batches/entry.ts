import type { LessonEntry } from '../../schema/entry';

export const miniBatches: LessonEntry = {
  id: 'mini-batches',
  title: { en: 'Mini-batches', zh: '小批量' },
  about: {
    en: 'Say what a small batch saves, what its noise costs, and how batch and rate go together.',
    zh: '说出小批量省了什么、噪声的代价是什么，以及批量与学习率怎样配合。',
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
