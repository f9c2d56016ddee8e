import type { OpenTrainer } from '../trainer';

/** Who trains, by the name of the subject. Loaded when asked for: a worker holds the engine that it measures. */
export const subjects = {
  downhill: async () => (await import('./downhill')).openDownhill,
  'downhill on kernels': async () => (await import('./downhill')).openDownhillOnKernels,
  'downhill on one thread': async () => (await import('./downhill')).openDownhillOnOneThread,
  'tfjs minimize': async () => (await import('./tfjs')).openTfjsMinimize,
  'tfjs fit': async () => (await import('./tfjs')).openTfjsFit,
  'jax-js': async () => (await import('./jax-js')).openJaxJs,
  'points downhill': async () => (await import('./points-downhill')).openPointsDownhill,
  'points tfjs': async () => (await import('./points-tfjs')).openPointsTfjs,
  'points jax-js': async () => (await import('./points-jax-js')).openPointsJaxJs,
  'points loops': async () => (await import('./points-loops')).openPointsLoops,
} as const satisfies Readonly<Record<string, () => Promise<OpenTrainer>>>;

export type SubjectName = keyof typeof subjects;
