import type { SeriesTrace } from '../../../experiment/step-trace';
import type { Experiment, Point } from '../../../experiment/types';
import type { RuleProgram } from '../../../formula/program';
import type { PlaneUpdate } from '../updater';
import { createReplay } from './replay';
import { createStatementTracer } from './statements';

/**
 * Every statement of a run's rule over time.
 * @param most at most about so many updates are looked at, evenly over the race
 */
export const traceSeries = (experiment: Experiment, run: number, most = 300): SeriesTrace => {
  const replay = createReplay(experiment, run);
  const every = Math.max(1, Math.ceil(experiment.steps / most));
  const updates: number[] = [];
  const columns: Point[][] = [];
  let traced:
    | { readonly program: RuleProgram; readonly trace: (i: PlaneUpdate) => readonly Point[] }
    | undefined;
  for (let k = 0; ; k += 1) {
    const wanted = k % every === 0;
    if (!replay.advance(wanted) || replay.status === 'diverged') break;
    const { input } = replay;
    if (!wanted || input === undefined) continue;
    if (traced?.program !== input.program)
      traced = {
        program: input.program,
        trace: createStatementTracer(input.program, input.dimension),
      };
    traced.trace(input).forEach((value, statement) => {
      columns[statement] ??= [];
      columns[statement][updates.length] = value;
    });
    updates.push(input.t);
  }
  replay.dispose();
  return {
    updates: Float64Array.from(updates),
    statements: columns.map((column) => {
      // A statement may come or go with an option that was switched on the way: then there are holes.
      const data = new Float64Array(2 * updates.length).fill(Number.NaN);
      column.forEach(([x, y], k) => {
        data[k] = x;
        data[updates.length + k] = y;
      });
      return data;
    }),
  };
};
