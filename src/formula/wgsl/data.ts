import { dataNames } from '../data';
import { partByData } from '../graph/data-nodes';
import { needed } from '../graph/rule-graph';
import { columnOf, type NodeId, pointCount, type ValueGraph } from '../graph/value-graph';
import { emitNodes, type WgslCode, type WgslInput } from './emitter';
import type { LibraryUse } from './library';
import type { WgslData } from './surface';

const scalar = (text: string): WgslInput => ({ text, scalar: true });

/** Nodes as WGSL over f32, reductions over data among them: those are made in one loop over the points. */
export const emitOverData = (
  graph: ValueGraph,
  wanted: readonly NodeId[],
  outside: (id: NodeId) => WgslInput | undefined,
  data: WgslData,
): WgslCode => {
  const order = needed(graph, wanted, (id) => outside(id) !== undefined);
  if (!order.some((id) => graph.node(id).kind === 'fold'))
    return emitNodes(graph, wanted, 'f32', outside);
  const known = new Map<NodeId, WgslInput>();
  for (const id of order) {
    const node = graph.node(id);
    const column = node.kind === 'input' ? columnOf(node.name) : undefined;
    if (column !== undefined) known.set(id, scalar(`datum.${'xyz'[dataNames.indexOf(column)]}`));
    if (node.kind === 'input' && node.name === pointCount)
      known.set(id, scalar(`f32(${data.count})`));
  }
  const read = (id: NodeId) => outside(id) ?? known.get(id);
  const parts = partByData(graph, order, (id) => outside(id) !== undefined);
  const uses: LibraryUse[] = [];

  const carried = [...parts.carried].filter((id) => {
    const { kind } = graph.node(id);
    return read(id) === undefined && kind !== 'number';
  });
  const before = emitNodes(graph, carried, 'f32', read, 'b');
  const statements = [...before.statements];
  carried.forEach((id, k) => {
    statements.push(`let c${k} = ${before.values[k]};`);
    known.set(id, scalar(`c${k}`));
  });

  const terms = parts.folds.flatMap((id) => {
    const node = graph.node(id);
    return node.kind === 'fold' ? node.args : [];
  });
  const inside = emitNodes(graph, terms, 'f32', read, 'i');
  const loop: string[] = [`let datum = ${data.datum('point')};`, ...inside.statements];
  let term = 0;
  parts.folds.forEach((id, k) => {
    const node = graph.node(id);
    if (node.kind !== 'fold') return;
    const [first, second] = inside.values.slice(term, term + node.args.length);
    term += node.args.length;
    const total = `fold${k}`;
    const { callee } = node;
    switch (callee) {
      case 'sum':
        statements.push(`var ${total} = 0.0f;`);
        loop.push(`${total} += ${first};`);
        break;
      case 'max':
        statements.push(`var ${total} = -3.4028234e38f;`);
        loop.push(`${total} = max(${total}, ${first});`);
        break;
      case 'atMax':
        statements.push(
          `var most${k} = -3.4028234e38f;`,
          `var ties${k} = 0.0f;`,
          `var ${total} = 0.0f;`,
        );
        loop.push(
          `let here${k} = ${first};`,
          `if (here${k} > most${k}) { most${k} = here${k}; ties${k} = 0.0f; ${total} = 0.0f; }`,
          `if (here${k} == most${k}) { ties${k} += 1.0f; ${total} += ${second}; }`,
        );
        break;
      default:
        callee satisfies never;
    }
    known.set(id, scalar(callee === 'atMax' ? `(${total} / ties${k})` : total));
  });
  statements.push(
    `for (var point = 0u; point < ${data.count}; point++) {`,
    ...loop.map((line) => `  ${line}`),
    '}',
  );
  const after = emitNodes(graph, wanted, 'f32', read, 'a');
  uses.push(...before.uses, ...inside.uses, ...after.uses);
  return { statements: [...statements, ...after.statements], values: after.values, uses };
};
