/**
 * How a run looks everywhere: eight colours that stay apart for colour-blind eyes, five markers and three dashes.
 * The three repeat with different periods, so that runs 9 to 16 still differ from 1 to 8.
 */
export type Marker = 'circle' | 'square' | 'triangle' | 'diamond' | 'cross';

export interface RunStyle {
  /** A CSS value: var(--run-N) of theme.css. */
  readonly color: string;
  /** For stroke-dasharray; empty: a solid line. */
  readonly dash: string;
  readonly marker: Marker;
}

/** theme.css repeats these as --run-0 … --run-7 (a test compares them); canvases need them here. */
export const RUN_COLORS = {
  dark: ['#ffb000', '#3ec6ff', '#ff6f91', '#7ce577', '#9a7bff', '#f6f0a8', '#b07a55', '#d5dbe6'],
  light: ['#b46a00', '#0072b2', '#d3206a', '#12804f', '#6a2fd0', '#5f6000', '#6e2a18', '#3a4354'],
} as const;

const MARKERS: readonly Marker[] = ['circle', 'square', 'triangle', 'diamond', 'cross'];
const DASHES = ['', '7 3', '2 3'] as const;

const at = <T>(list: readonly T[], index: number): T => {
  const value = list[index % list.length];
  if (value === undefined) throw new Error(`a run's index must be a whole number, not ${index}`);
  return value;
};

/** @param index number of the look, as `lookOf` gives it */
export const runStyle = (index: number): RunStyle => ({
  color: `var(--run-${index % RUN_COLORS.dark.length})`,
  // The first eight are told apart by colour and marker; a dash marks the second time round.
  dash: at(DASHES, Math.floor(index / RUN_COLORS.dark.length)),
  marker: at(MARKERS, index),
});

/** The same colour as a hex value, for canvases. */
export const runColor = (index: number, scheme: 'light' | 'dark'): string =>
  at(RUN_COLORS[scheme], index);
