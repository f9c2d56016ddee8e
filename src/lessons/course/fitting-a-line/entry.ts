import type { LessonEntry } from '../../schema/entry';

export const fittingALine: LessonEntry = {
  id: 'fitting-a-line',
  title: { en: 'Where surfaces come from', zh: '曲面从哪里来' },
  about: {
    en: 'Turn points and a model into a loss surface, and say what data do to its shape.',
    zh: '把数据点和模型变成损失曲面，并说出数据怎样决定它的形状。',
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
