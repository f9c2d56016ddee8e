import type { LessonEntry } from '../../schema/entry';

export const adamw: LessonEntry = {
  id: 'adamw',
  title: { en: 'Why AdamW', zh: '为什么要有 AdamW' },
  about: {
    en: 'Tell weight decay from an L2 penalty, and show where in Adam the difference begins.',
    zh: '区分权重衰减与 L2 惩罚，并指出在 Adam 里两者从哪里开始不同。',
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
