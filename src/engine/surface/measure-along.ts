import { measuredBy } from '../../experiment/recorded/columns';
import type { OfGradient, OfPoint, OfUpdate } from '../../experiment/recorded/quantity';
import type { TrajectoryColumns } from '../../formula/wasm/plane/trajectory';
import type { Objective } from '../objective';

type Along = OfPoint | OfGradient | OfUpdate;

/** Measures by name that are taken along a finished path. */
export type AlongPath = readonly { readonly name: string; readonly source: Along }[];

/** What the loop of a trajectory writes by itself. */
const BY_THE_LOOP: ReadonlySet<string> = new Set<keyof TrajectoryColumns>([
  'gradientNorm',
  'stepLength',
]);

/** All others of the table: they cost nothing unless there are any. */
export const besideTheLoop: AlongPath = [
  ...measuredBy('point'),
  ...measuredBy('gradient'),
  ...measuredBy('update'),
].filter(({ name }) => !BY_THE_LOOP.has(name));

/** A path as the loop left it. */
interface Path {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly lastStep: number;
  /** Of the experiment: at the last one no gradient is taken. */
  readonly steps: number;
}

/** Fills columns with what a race would have measured at every point of the path, to the last bit. */
export const measureAlong = (
  objective: Objective<Float64Array, number>,
  { x, y, lastStep, steps }: Path,
  wanted: AlongPath,
  out: Readonly<Partial<Record<string, Float64Array>>>,
): void => {
  const at = (step: number) => Float64Array.of(x[step] ?? Number.NaN, y[step] ?? Number.NaN);
  const withGradient = <T>(
    step: number,
    use: (theta: Float64Array, gradient: Float64Array) => T,
  ) => {
    const theta = at(step);
    const { gradient } = objective.gradient(theta, step);
    const used = use(theta, gradient);
    objective.release(gradient);
    return used;
  };
  const read = (source: Along, step: number): readonly (number | undefined)[] => {
    switch (source.kind) {
      case 'point': {
        const theta = at(step);
        return source.scalars.map((scalar) => scalar(objective, theta));
      }
      case 'gradient':
        if (step >= steps) return [];
        return withGradient(step, (theta, gradient) =>
          source.scalars.map((scalar) => scalar(objective, gradient, theta)),
        );
      case 'update':
        if (step === 0) return [];
        return withGradient(step - 1, (before, gradient) => {
          const after = at(step);
          return source.scalars.map((scalar) => scalar(objective, after, before, gradient));
        });
      default:
        return source satisfies never;
    }
  };
  for (const { name, source } of wanted) {
    const column = out[name];
    for (let step = 0; column && step <= lastStep; step += 1) {
      const numbers = read(source, step).map((number) => number ?? Number.NaN);
      const [first = Number.NaN] = numbers;
      column[step] = source.value && numbers.length > 0 ? source.value(numbers) : first;
    }
  }
};
