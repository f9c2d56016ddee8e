import { DATUM, dataNames } from '../data';
import { partByData } from '../graph/data-nodes';
import { columnInput, type NodeId, pointCount, type ValueGraph } from '../graph/value-graph';
import type { FunctionBuilder, Local } from './assembler/function-builder';
import { installOverData } from './over-data';
import { places } from './plane/memory';

const DOUBLE = 8;
/** Of the points, in bytes; before them stands how many there are. */
const FIRST = (places.data + 1) * DOUBLE;

interface DataLoop {
  readonly graph: ValueGraph;
  readonly folds: readonly NodeId[];
  /** Puts a value on the stack. */
  readonly read: (id: NodeId) => void;
  /** At every point: the columns by the names of their inputs. */
  readonly begin: (columns: ReadonlyMap<string, Local>) => void;
  /** After the loop. */
  readonly end: (fold: NodeId, total: Local) => void;
}

/** How many points there are, as a float64. */
const readPointCount = (f: FunctionBuilder): void => {
  f.i32(places.data * DOUBLE).memory('f64.load');
};

/** What a fold keeps from point to point. */
interface Running {
  readonly add: () => void;
  readonly finish: () => Local;
}

/** Folds the points in memory, one after the other, so that every machine adds in the same order. */
const emitDataLoop = (f: FunctionBuilder, loop: DataLoop): void => {
  const running = loop.folds.map((fold) => begin(f, loop, fold));
  const at = f.local('i32');
  const left = f.local('i32');
  f.i32(FIRST).set(at);
  readPointCount(f);
  f.op('i32.trunc_f64_s').set(left);
  const columns = dataNames.map((name, k) => [columnInput(name), f.local('f64'), k] as const);
  const used = columns.filter(([name]) =>
    loop.graph.nodes.some((node) => node.kind === 'input' && node.name === name),
  );
  f.loopDown(left, () => {
    for (const [, local, k] of used)
      f.get(at)
        .memory('f64.load', k * DOUBLE)
        .set(local);
    loop.begin(new Map(used.map(([name, local]) => [name, local])));
    for (const { add } of running) add();
    f.advance(at, DATUM * DOUBLE);
  });
  loop.folds.forEach((fold, k) => {
    const total = running[k]?.finish();
    if (total !== undefined) loop.end(fold, total);
  });
};

const begin = (f: FunctionBuilder, { graph, read }: DataLoop, fold: NodeId): Running => {
  const node = graph.node(fold);
  const [first, second] = node.kind === 'fold' ? node.args : [];
  if (node.kind !== 'fold' || first === undefined) throw new Error('no fold');
  const { callee } = node;
  const total = f.local('f64');
  const start = (local: Local, value: number) => f.f64(value).set(local);
  switch (callee) {
    case 'sum':
      start(total, 0);
      return {
        add: () => {
          f.get(total);
          read(first);
          f.op('f64.add').set(total);
        },
        finish: () => total,
      };
    case 'max':
      start(total, Number.NEGATIVE_INFINITY);
      return {
        add: () => {
          f.get(total);
          read(first);
          f.op('f64.max').set(total);
        },
        finish: () => total,
      };
    case 'atMax': {
      if (second === undefined) throw new Error('atMax with one argument');
      const [most, ties, here] = [f.local('f64'), f.local('f64'), f.local('f64')];
      start(total, 0);
      start(ties, 0);
      start(most, Number.NEGATIVE_INFINITY);
      return {
        add: () => {
          read(first);
          f.set(here).get(here).get(most).op('f64.gt');
          f.when(() => {
            f.get(here).set(most);
            start(total, 0);
            start(ties, 0);
          });
          f.get(here).get(most).op('f64.eq');
          f.when(() => {
            f.get(total);
            read(second);
            f.op('f64.add').set(total);
            f.get(ties).f64(1).op('f64.add').set(ties);
          });
        },
        finish: () => {
          f.get(total).get(ties).op('f64.div').set(total);
          return total;
        },
      };
    }
    default:
      return callee satisfies never;
  }
};

installOverData((f, { graph, order, known, make, keep, read }) => {
  const parts = partByData(graph, order, (id) => known(id) !== undefined);
  for (const id of parts.before) {
    const node = graph.node(id);
    if (node.kind === 'input' && node.name === pointCount && known(id) === undefined) {
      const local = f.local('f64');
      readPointCount(f);
      f.set(local);
      keep(id, local);
    } else make(id, parts.carried.has(id));
  }
  emitDataLoop(f, {
    graph,
    folds: parts.folds,
    read,
    begin: (columns) => {
      for (const id of parts.inside) {
        const node = graph.node(id);
        const column = node.kind === 'input' ? columns.get(node.name) : undefined;
        if (column === undefined) make(id, false);
        else keep(id, column);
      }
    },
    end: keep,
  });
  for (const id of parts.after) make(id, false);
});
