import type { RaceGraph } from '../../graph/race-graph';
import { needed } from '../../graph/rule-graph';
import type { NodeId } from '../../graph/value-graph';
import type { FunctionBuilder, Local } from '../assembler/function-builder';
import { ModuleBuilder } from '../assembler/module-builder';
import { importMath } from '../math';
import { emitNumbers, type NumbersContext } from '../numbers';
import { defineLength } from './length';
import { importMatrices } from './matrices';
import { outsideNodes } from './outside';

const DOUBLE = 8;

/** A power of the number of the update: its base is the same at all steps, so that a table holds it. */
export interface PowerOfStep {
  readonly node: NodeId;
  readonly base: NodeId;
}

/** What the module exports; addresses and strides are in bytes. */
export interface TrajectoryCalls {
  /** Writes the bases of all powers of the step, one after the other. */
  readonly bases: (constants: number, out: number) => void;
  /**
   * @param constants parameters, hyperparameters, then state at the start
   * @param rates of every update
   * @param noise two numbers an update, where the race has some
   * @param tables a column of powers for each base
   * @param out five columns: loss, x, y, length of the gradient, length of the step
   * @param stride bytes of a column of `out`
   * @returns the last entry written
   */
  readonly run: (
    steps: number,
    x: number,
    y: number,
    constants: number,
    rates: number,
    noise: number,
    tables: number,
    out: number,
    stride: number,
  ) => number;
}

export interface TrajectoryModule {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly powers: readonly PowerOfStep[];
}

/** Everything that an update computes. */
const wantedIn = ({ loss, gradient, theta, state }: RaceGraph): readonly NodeId[] => [
  loss,
  ...gradient,
  ...state.map(({ after }) => after),
  ...theta,
];

const powersIn = ({ graph, t }: RaceGraph, wanted: readonly NodeId[]): readonly PowerOfStep[] =>
  needed(graph, wanted).flatMap((id) => {
    const node = graph.node(id);
    if (node.kind !== 'binary' || node.operation !== 'pow') return [];
    const [base, exponent] = node.args;
    return exponent === t && graph.node(base).shape === 'uniform' ? [{ node: id, base }] : [];
  });

/** A whole race in one loop over two numbers: gradient, uniforms and update unrolled, nothing left to the host. */
export const trajectoryModule = (race: RaceGraph): TrajectoryModule => {
  const { graph } = race;
  const wanted = wantedIn(race);
  const powers = powersIn(race, wanted);
  const module = new ModuleBuilder();
  const math = importMath(module);
  const matrices = importMatrices(module, graph);
  const length = defineLength(module, math);
  const context = { graph, math, ...(matrices && { matrices }) };

  module.define(
    { parameters: ['i32', 'i32'], results: [] },
    (f) => {
      const known = constantsKnown(f, race, f.parameter(0));
      const bases = powers.map(({ base }) => base);
      const read = emitNumbers(f, bases, { ...context, known });
      bases.forEach((base, k) => {
        f.get(f.parameter(1));
        read(base);
        f.memory('f64.store', k * DOUBLE);
      });
    },
    'bases',
  );
  module.define(
    {
      parameters: ['i32', 'f64', 'f64', 'i32', 'i32', 'i32', 'i32', 'i32', 'i32'],
      results: ['i32'],
    },
    (f) => emitRun(f, race, wanted, powers, context, length),
    'run',
  );
  return { bytes: module.encode(false), powers };
};

type Known = NumbersContext['known'];

/** The race's constants, read where they are wanted. */
const constantsKnown =
  (f: FunctionBuilder, { constants }: RaceGraph, address: Local): Known =>
  (id) => {
    const at = constants.indexOf(id);
    return at < 0 ? undefined : () => f.get(address).memory('f64.load', at * DOUBLE);
  };

const emitRun = (
  f: FunctionBuilder,
  race: RaceGraph,
  wanted: readonly NodeId[],
  powers: readonly PowerOfStep[],
  context: Omit<NumbersContext, 'known'>,
  length: ReturnType<typeof defineLength>,
): void => {
  const { graph, state, constants, noise, gradient, loss, theta } = race;
  const [steps, x, y, start, rates, noises, tables, out, stride] = f.parameters as readonly [
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
    Local,
  ];
  const locals = new Map<NodeId, Local>([
    [race.x, x],
    [race.y, y],
  ]);
  const known: Known = (id) => {
    const local = locals.get(id);
    return local && (() => f.get(local));
  };
  const keep = (id: NodeId): Local => {
    const local = f.local('f64');
    locals.set(id, local);
    return local;
  };

  // Before the loop: constants, what follows from them alone, and the state at the start.
  const used = new Set(needed(graph, wanted));
  constants.forEach((id, k) => {
    if (used.has(id))
      f.get(start)
        .memory('f64.load', k * DOUBLE)
        .set(keep(id));
  });
  const outside = outsideNodes(graph, wanted);
  const readOutside = emitNumbers(f, outside, { ...context, known });
  const made = outside.map((id) => {
    const local = f.local('f64');
    readOutside(id);
    f.set(local);
    return [id, local] as const;
  });
  for (const [id, local] of made) locals.set(id, local);
  state.forEach(({ before }, k) => {
    f.get(start)
      .memory('f64.load', (constants.length + k) * DOUBLE)
      .set(keep(before));
  });
  const columns = f.locals('i32', 5);
  columns.forEach((column, k) => {
    const previous = columns[k - 1];
    if (previous === undefined) f.get(out);
    else f.get(previous).get(stride).op('i32.add');
    f.set(column);
  });
  const [losses, xs, ys, norms, lengths] = columns as readonly [Local, Local, Local, Local, Local];
  const ways = powers.map((_, k) => {
    const way = f.local('i32');
    f.get(tables)
      .get(steps)
      .i32(k * DOUBLE)
      .op('i32.mul', 'i32.add')
      .set(way);
    return way;
  });
  const t = keep(race.t);
  const at = f.local('i32');

  // At every step: what is known of it beside the point and the state.
  const stepKnown: Known = (id) => {
    const given = known(id);
    if (given !== undefined) return given;
    if (id === race.lr) return () => f.get(rates).get(at).op('i32.add').memory('f64.load');
    const axis = noise.indexOf(id);
    if (axis >= 0)
      return () =>
        f
          .get(noises)
          .get(at)
          .get(at)
          .op('i32.add', 'i32.add')
          .memory('f64.load', axis * DOUBLE);
    const way = ways[powers.findIndex(({ node }) => node === id)];
    return way && (() => f.get(way).get(at).op('i32.add').memory('f64.load'));
  };
  const store = (column: Local, put: () => void, offset = 0) => {
    f.get(column).get(at).op('i32.add');
    put();
    f.memory('f64.store', offset);
  };
  const into = (read: (id: NodeId) => void, id: NodeId): Local => {
    const local = f.local('f64');
    read(id);
    f.set(local);
    return local;
  };
  const record = (value: Local) => {
    store(losses, () => f.get(value));
    store(xs, () => f.get(x));
    store(ys, () => f.get(y));
  };

  f.get(steps);
  f.when(() => {
    const left = f.local('i32');
    f.get(steps).set(left);
    f.loopDown(left, () => {
      f.get(t).f64(1).op('f64.add').set(t);
      const read = emitNumbers(f, wanted, { ...context, known: stepKnown });
      const value = into(read, loss);
      const [gx, gy] = gradient.map((id) => into(read, id)) as [Local, Local];
      record(value);
      store(norms, () => f.get(gx).get(gy).call(length));
      // What is not finite minus itself is no number.
      for (const one of [value, x, y]) f.get(one).get(one).op('f64.sub').f64(0).op('f64.ne');
      f.op('i32.or', 'i32.or');
      f.when(() => f.get(at).i32(3).op('i32.shr_u').leave());
      // Every new value stands before the first assignment: they read the old ones.
      const news = state.map(({ after }) => into(read, after));
      const [nextX, nextY] = theta.map((id) => into(read, id)) as [Local, Local];
      store(
        lengths,
        () => f.get(nextX).get(x).op('f64.sub').get(nextY).get(y).op('f64.sub').call(length),
        DOUBLE,
      );
      state.forEach(({ before }, k) => {
        const [next, old] = [news[k], locals.get(before)];
        if (next !== undefined && old !== undefined) f.get(next).set(old);
      });
      f.get(nextX).set(x).get(nextY).set(y);
      f.advance(at, DOUBLE);
    });
  });
  const last = emitNumbers(f, [loss], { ...context, known });
  record(into(last, loss));
  f.get(steps);
};
