import type { Dimension } from '../../graph/on-plane';
import { type PlaneRule, planeRule } from '../../graph/plane-rule';
import { needed } from '../../graph/rule-graph';
import { type NodeId, ValueGraph } from '../../graph/value-graph';
import type { RuleProgram } from '../../program';
import type { Local } from '../assembler/function-builder';
import { ModuleBuilder } from '../assembler/module-builder';
import { compileModule, instantiate } from '../host';
import { importMath, mathImports } from '../math';
import { emitNumbers } from '../numbers';
import { importMatrices, matrixImports } from './matrices';
import { planeMemory } from './memory';
import { type PlaneRecord, recordOf } from './record';

const DOUBLE = 8;

/** A number that an update leaves behind, and its place from the beginning of the point's record. */
export interface PlaneWrite {
  readonly node: NodeId;
  readonly at: number;
}

/** Works through so many points (at least 1), whose records of `size` doubles lie one after the other from `first` on. */
export type OverPoints = (first: number, points: number) => void;

/**
 * Compiles a rule's body into a loop over points of a plane.
 * @param writesOf what is written, after all has been read
 * @param size of a record, where it holds more than the update reads
 * @param dimension where x alone is a parameter, nothing moves y
 */
export const overPoints = (
  program: RuleProgram,
  writesOf: (rule: PlaneRule, record: PlaneRecord) => readonly PlaneWrite[],
  size = recordOf(program).size,
  dimension: Dimension = 2,
): OverPoints => {
  const record = recordOf(program);
  const graph = new ValueGraph();
  const places = new Map<NodeId, number>();
  const inputOf = (name: string, k: number) => {
    const id = graph.input(`${name} ${k}`, 'element');
    places.set(id, record.placeOf(name, k));
    return id;
  };
  const rule = planeRule(program, graph, inputOf, dimension);
  const writes = writesOf(rule, record);
  const wanted = writes.map(({ node }) => node);

  const module = new ModuleBuilder();
  const math = importMath(module);
  const matrices = importMatrices(module, graph);
  module.define(
    { parameters: ['i32', 'i32'], results: [] },
    (f) => {
      const [base, points] = [f.parameter(0), f.parameter(1)];
      f.loopDown(points, () => {
        const inputs = new Map<NodeId, Local>();
        for (const id of needed(graph, wanted)) {
          const at = places.get(id);
          if (at === undefined) continue;
          const local = f.local('f64');
          f.get(base)
            .memory('f64.load', at * DOUBLE)
            .set(local);
          inputs.set(id, local);
        }
        const known = (id: NodeId) => {
          const local = inputs.get(id);
          return local && (() => f.get(local));
        };
        const read = emitNumbers(f, wanted, { graph, math, known, ...(matrices && { matrices }) });
        const values = wanted.map((id) => {
          const local = f.local('f64');
          read(id);
          f.set(local);
          return local;
        });
        writes.forEach(({ at }, k) => {
          const value = values[k];
          if (value !== undefined)
            f.get(base)
              .get(value)
              .memory('f64.store', at * DOUBLE);
        });
        f.advance(base, size * DOUBLE);
      });
    },
    'run',
  );
  const { run } = instantiate<{ run: OverPoints }>(compileModule(module.encode(false)), {
    memory: planeMemory,
    ...mathImports,
    ...matrixImports,
  });
  return (first, count) => run(first * DOUBLE, count);
};

/** One update in place: theta and state. */
export const updatePoints = (
  program: RuleProgram,
  size?: number,
  dimension: Dimension = 2,
): OverPoints =>
  overPoints(
    program,
    ({ theta, state }, { placeOf }) => {
      const vectors = program.state.filter(({ shape }) => shape !== 'uniform');
      return [
        ...theta.map((node, k) => ({ node, at: placeOf('theta', k) })),
        ...state.flatMap((numbers, variable) =>
          numbers.map((node, k) => ({ node, at: placeOf(vectors[variable]?.name ?? '', k) })),
        ),
      ];
    },
    size,
    dimension,
  );
