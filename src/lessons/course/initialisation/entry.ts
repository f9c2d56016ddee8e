import type { LessonEntry } from '../../schema/entry';

export const initialisation: LessonEntry = {
  id: 'initialisation',
  title: { en: 'Initialisation and normalisation', zh: '初始化与归一化' },
  about: {
    en: 'Say why zeros never learn, why size matters, and what standardising the inputs does.',
    zh: '说出全零为什么学不会、初始大小为什么要紧，以及输入标准化有什么用。',
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
