import type { Expression } from '../ast';
import { type NodeId, ValueGraph } from '../graph/value-graph';
import type { FunctionBuilder } from './assembler/function-builder';
import { ModuleBuilder } from './assembler/module-builder';
import { compileModule, instantiate } from './host';
import { importMath, type MathCallees, mathImports } from './math';
import { emitNumbers } from './numbers';
import { planeMemory } from './plane/memory';

/**
 * Writes one expression in float64, whose value is left on the stack. @param names puts what each name it reads stands for
 * there
 */
export const emitExpression = (
  f: FunctionBuilder,
  e: Expression,
  names: Readonly<Record<string, () => void>>,
  math: MathCallees,
): void => {
  const graph = new ValueGraph();
  const scope = new Map(Object.keys(names).map((name) => [name, graph.input(name, 'uniform')]));
  const wanted = graph.expression(e, scope);
  const known = (id: NodeId) => {
    const node = graph.node(id);
    return node.kind === 'input' ? names[node.name] : undefined;
  };
  emitNumbers(f, [wanted], { graph, math, known })(wanted);
};

/** A function of numbers in float64, of the names of an expression in this order. */
export const compileExpression = (
  e: Expression,
  names: readonly string[],
): ((...values: readonly number[]) => number) => {
  const module = new ModuleBuilder();
  const math = importMath(module);
  module.define(
    { parameters: names.map(() => 'f64' as const), results: ['f64'] },
    (f) => {
      const reads = f.parameters.map((local) => () => {
        f.get(local);
      });
      emitExpression(
        f,
        e,
        Object.fromEntries(reads.map((read, k) => [names[k] ?? '', read] as const)),
        math,
      );
    },
    'value',
  );
  const { value } = instantiate<{ readonly value: (...values: readonly number[]) => number }>(
    compileModule(module.encode(false)),
    { memory: planeMemory, ...mathImports },
  );
  return value;
};
