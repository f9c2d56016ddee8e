import type { Recorded } from './quantities';
import type { Kind } from './quantity';

/** What a horizontal axis can count. */
export interface Axis {
  /** Its place in links: for ever, the next one takes the next. */
  readonly link: number;
  /** In English. */
  readonly name: string;
  readonly of: Recorded;
  /** Of its units in one of the column's. */
  readonly times?: number | 'batchSize';
  /** Where it says something; on both unless given. */
  readonly on?: Kind;
}

/** In the order of the menu. */
export const axes = {
  steps: { link: 0, name: 'Steps', of: 'step' },
  evaluations: { link: 1, name: 'Gradient evaluations', of: 'evaluations' },
  examples: { link: 2, name: 'Examples drawn', of: 'batches', times: 'batchSize', on: 'network' },
  seconds: { link: 3, name: 'Seconds of own work', of: 'seconds', on: 'network' },
  // A race on a plane is computed before it is watched: its time is measured apart, and is short.
  microseconds: {
    link: 4,
    name: 'Microseconds of own work',
    of: 'seconds',
    times: 1e6,
    on: 'plane',
  },
} as const satisfies Readonly<Record<string, Axis>>;

export type AxisName = keyof typeof axes;

const names = Object.keys(axes) as readonly AxisName[];

/** In the order of links. */
export const AXES: readonly AxisName[] = names.slice().sort((a, b) => axes[a].link - axes[b].link);

export const axisOf = (name: AxisName): Axis => axes[name];

/** What there is to count on one kind of race, in the order of the menu. */
export const axesOn = (kind: Kind): readonly AxisName[] =>
  names.filter((name) => (axisOf(name).on ?? kind) === kind);

/** What they are called, in English. */
export const axisNames = Object.fromEntries(
  names.map((name) => [name, axes[name].name]),
) as Readonly<Record<AxisName, string>>;
