import type { LessonEntry } from '../../schema/entry';

export const nesterov: LessonEntry = {
  id: 'nesterov',
  title: { en: 'Nesterov: look before you step', zh: 'Nesterov：先看再走' },
  about: {
    en: 'Explain why looking ahead calms the swings, and what it costs in learning rate.',
    zh: '解释先看一步为什么能让摆动平息，以及它在学习率上付出的代价。',
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
