import type { Point } from '../../experiment/types';
import type { Condition } from './condition';
import type { Measure } from './measure';
import type { LayerName } from './view';

/* Short words for measures and conditions, so that a lesson's claims read as sentences. All of them are plain data. */

type Axis = 'x' | 'y';

export const loss = (run: number, at?: number): Measure => ({ of: 'loss', run, at });
export const coordinate = (of: Axis, run: number, at?: number): Measure => ({ of, run, at });
export const distance = (run: number, to: Point, at?: number): Measure => ({
  of: 'distance',
  run,
  to,
  at,
});
export const steps = (run: number, to: number): Measure => ({ of: 'steps', run, loss: to });
export const stepsToStay = (run: number, to: number): Measure => ({
  of: 'steps',
  run,
  loss: to,
  stay: true,
});
export const stepsNear = (run: number, to: Point, within: number): Measure => ({
  of: 'steps-near',
  run,
  to,
  within,
});
export const highest = (what: 'loss' | Axis, run: number, from?: number): Measure => ({
  of: 'highest',
  run,
  what,
  from,
});
export const lowest = (what: 'loss' | Axis, run: number, from?: number): Measure => ({
  of: 'lowest',
  run,
  what,
  from,
});
export const meanLoss = (run: number, last: number, at?: number): Measure => ({
  of: 'mean-loss',
  run,
  last,
  at,
});
export const spread = (run: number, around: Point, last: number): Measure => ({
  of: 'spread',
  run,
  around,
  last,
});
export const stepLength = (run: number, at: number): Measure => ({ of: 'step-length', run, at });
export const crossings = (run: number, axis: Axis, value = 0): Measure => ({
  of: 'crossings',
  run,
  axis,
  value,
});
export const detour = (run: number): Measure => ({ of: 'detour', run });
export const apart = (run: number, other: number): Measure => ({ of: 'apart', run, other });
export const testError = (run: number): Measure => ({ of: 'test-error', run });
export const testLoss = (run: number): Measure => ({ of: 'test-loss', run });
export const hyper = (run: number, name: string): Measure => ({ of: 'hyper', run, name });
export const rate = (run: number): Measure => hyper(run, 'lr');
export const start = (axis: Axis): Measure => ({ of: 'start', axis });
export const objective = (field: 'batchSize' | 'gradientNoise' | 'dropout' | 'l2'): Measure => ({
  of: 'objective',
  field,
});
export const runs: Measure = { of: 'runs' };
export const ratio = (a: Measure, b: Measure): Measure => ({ of: 'ratio', a, b });

export const above = (what: Measure, than: Measure): Condition => ({ is: 'above', what, than });
export const below = (what: Measure, than: Measure): Condition => ({ is: 'below', what, than });
export const near = (what: Measure, to: Measure, within: number): Condition => ({
  is: 'near',
  what,
  to,
  within,
});
export const diverged = (run: number): Condition => ({ is: 'diverged', run });
export const optimizer = (id: string, run?: number): Condition => ({ is: 'optimizer', id, run });
export const schedule = (kind: string, run?: number): Condition => ({ is: 'schedule', kind, run });
export const played = (to?: number): Condition => ({ is: 'played', to });
export const layer = (name: LayerName): Condition => ({ is: 'layer', layer: name });
export const inspector: Condition = { is: 'inspector' };
export const all = (...of: readonly Condition[]): Condition => ({ is: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ is: 'any', of });
export const not = (of: Condition): Condition => ({ is: 'not', of });

export const between = (low: Measure, what: Measure, high: Measure): Condition =>
  all(above(what, low), below(what, high));
/** The run ends within so far of the point. */
export const endsAt = (run: number, to: Point, within: number): Condition =>
  below(distance(run, to), within);
