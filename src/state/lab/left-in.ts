import type { Lab } from './lab';

/** What a lab holds before another experiment takes its place: its race is about to be replaced. */
export const leftIn = ({ document, picture, kind, sight, race }: Lab) => ({
  experiment: document.getState().experiment,
  view: picture(),
  kind,
  sight,
  runs: race.runs,
});

export type LeftIn = ReturnType<typeof leftIn>;
