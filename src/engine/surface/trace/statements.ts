import type { Point } from '../../../experiment/types';
import { evaluate } from '../../../formula/evaluate';
import type { Dimension } from '../../../formula/graph/on-plane';
import type { RuleProgram, Shape } from '../../../formula/program';
import { inferShapes } from '../../../formula/shapes';
import { versionStatements } from '../../../formula/versions';
import { createPlaneTracer } from '../../../formula/wasm/plane/trace';
import type { PlaneUpdate } from '../updater';

/** Where a statement's value is found: on the host, or as the instruction of that number in the program's body. */
type Source = { readonly kind: 'uniform' } | { readonly kind: 'body'; readonly at: number };

const sourcesOf = (program: RuleProgram): readonly (Source | undefined)[] => {
  const versioned = versionStatements(program.rule.statements);
  const shapes = inferShapes(versioned);
  const shapeOf = (version: string): Shape => shapes.get(version) ?? 'uniform';
  let next = 0;
  return versioned.statements.map(({ target, source }): Source | undefined => {
    if (shapeOf(target) === 'uniform') return { kind: 'uniform' };
    // An earlier write of another shape has lost its name in the program.
    if (shapeOf(target) !== shapeOf(versioned.last.get(source) ?? target)) return undefined;
    const at = program.body.findIndex((one, k) => k >= next && one.target === source);
    if (at < 0) return undefined;
    next = at + 1;
    return { kind: 'body', at };
  });
};

/** Values of what a rule reads, before its update. */
export const entryOf = ({
  program,
  theta,
  gradient,
  given,
  state,
}: PlaneUpdate): Record<string, Point> => {
  const pair = (values: Float64Array | undefined): Point => {
    const first = values?.[0] ?? Number.NaN;
    return [first, values !== undefined && values.length > 1 ? (values[1] ?? first) : first];
  };
  const entry: Record<string, Point> = { theta: pair(theta), g: pair(gradient) };
  for (const { name } of program.given) entry[name] = pair(given[name]);
  for (const { name, shape } of program.state) {
    const values = state[name];
    // Of a square matrix, two by two, the diagonal.
    entry[name] =
      shape === 'left' ? [values?.[0] ?? Number.NaN, values?.[3] ?? Number.NaN] : pair(values);
  }
  return entry;
};

/** What an update knows on the host, before it is made. */
export interface HostNumbers {
  readonly hyper: Readonly<Record<string, number>>;
  readonly lr: number;
  readonly t: number;
  /** Uniform state. */
  readonly hostState: Readonly<Record<string, number>>;
}

/**
 * The values that a rule's statements give, as a person reads them, for many updates of one program.
 * @returns what to call with an update's numbers and what its instruction number k gives
 */
export const createStatementReader = (
  program: RuleProgram,
): ((host: HostNumbers, instruction: (k: number) => Point) => readonly Point[]) => {
  const sources = sourcesOf(program);
  return ({ hyper, lr, t, hostState }, instruction) => {
    const known = new Map<string, number>([...Object.entries(hyper), ...Object.entries(hostState)]);
    known.set('lr', lr).set('t', t);
    return program.rule.statements.map(({ target, value }, k): Point => {
      const source = sources[k];
      if (source === undefined) return [Number.NaN, Number.NaN];
      if (source.kind === 'uniform') {
        const number = evaluate(value, (name) => known.get(name) ?? Number.NaN);
        known.set(target, number);
        return [number, number];
      }
      return instruction(source.at);
    });
  };
};

/** The same on a plane. Follows `program.body`, which is what runs. */
export const createStatementTracer = (
  program: RuleProgram,
  dimension: Dimension,
): ((input: PlaneUpdate) => readonly Point[]) => {
  const read = createStatementReader(program);
  const trace = createPlaneTracer(program, dimension);
  return (input) => {
    const { state, hyper, lr, t } = input;
    const { instructions } = trace(input);
    const uniform = program.state.filter(({ shape }) => shape === 'uniform');
    const hostState = Object.fromEntries(
      uniform.map(({ name }) => [name, state[name]?.[0] ?? Number.NaN]),
    );
    return read(
      { hyper, lr, t, hostState },
      (k) => instructions[k]?.values ?? [Number.NaN, Number.NaN],
    );
  };
};
