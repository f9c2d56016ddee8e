/**
 * What a lesson may point at, leave open or hide, by name: the one list. The page gives every name its place; a control
 * that is not here cannot be spoken of, and one that is gone from the page fails its check there.
 */
export const CONTROLS = {
  /** What is minimised. */
  objective: [
    'surface',
    'surface-parameters',
    'formula',
    'start',
    'further-starts',
    'noise',
    'batch-size',
    'repeats',
    'data-points',
    'network-model',
    'network-init',
    'network-pixels',
    'network-sizes',
    'network-penalties',
    'steps',
    'seed',
  ],
  /** One run's card; a pointer says which. */
  run: ['add-run', 'remove-run', 'optimizer', 'rate', 'hyper', 'schedule', 'wrappers'],
  transport: ['play', 'one-step', 'back-to-start', 'scrubber', 'speed'],
  /** On the stage: its view, its layers, what opens over it. */
  stage: ['zoom', 'contours', 'minima', 'gradient-field', 'arrows', 'curvature', 'relief', 'maps'],
  panel: ['charts', 'results', 'inspector', 'learning-rates', 'rail', 'data-plot', 'share'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ControlName = (typeof CONTROLS)[keyof typeof CONTROLS][number];

const names: readonly string[] = Object.values(CONTROLS).flat();

export const isControl = (name: string): name is ControlName => names.includes(name);
