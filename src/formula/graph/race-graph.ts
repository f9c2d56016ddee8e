import type { Expression } from '../ast';
import { gradientOf } from '../gradient-of';
import type { RuleProgram } from '../program';
import { simplify } from '../simplify';
import { namesIn } from '../traverse';
import { uniformStateOf } from '../uniform-state';
import { planeRule, planeSlots } from './plane-rule';
import { uniformNodes } from './uniform-nodes';
import { type NodeId, ValueGraph } from './value-graph';

/** A surface and an update of a point on it as one graph of numbers. What is the same at all steps is `uniform`. */
export interface RaceGraph {
  readonly graph: ValueGraph;
  readonly x: NodeId;
  readonly y: NodeId;
  /** The number of the update, 1 at the first, and its learning rate. */
  readonly t: NodeId;
  readonly lr: NodeId;
  /** What is added to the gradient. */
  readonly noise: readonly NodeId[];
  /** The surface's parameters, then the hyperparameters, by name. */
  readonly constants: readonly NodeId[];
  /** Every number of state before the update, in program order, and after it. */
  readonly state: readonly { readonly before: NodeId; readonly after: NodeId }[];
  readonly loss: NodeId;
  /** As the rule is given it. */
  readonly gradient: readonly [NodeId, NodeId];
  /** The new point. */
  readonly theta: readonly [NodeId, NodeId];
}

export const raceGraph = (
  surface: Expression,
  program: RuleProgram,
  parameterNames: readonly string[],
  noisy: boolean,
): RaceGraph => {
  const graph = new ValueGraph();
  const x = graph.input('x', 'element');
  const y = graph.input('y', 'element');
  const t = graph.input('t', 'element');
  const lr = graph.input('lr', 'element');
  const noise = noisy ? [graph.input('noise x', 'element'), graph.input('noise y', 'element')] : [];
  const parameters = parameterNames.map((name) => graph.input(`parameter ${name}`, 'uniform'));
  const hyper = program.hyper.map((name) => graph.input(`hyper ${name}`, 'uniform'));

  const scope = new Map([
    ['x', x],
    ['y', y],
    ...parameterNames.map((name, k) => [name, parameters[k] ?? -1] as const),
  ]);
  const f = simplify(surface);
  const dimension = namesIn(surface).has('y') ? 2 : 1;
  const loss = graph.expression(f, scope);
  const slopes = gradientOf(f).map((e) => graph.expression(e, scope));
  const [gx = -1, gy = -1] = slopes.map((slope, k) => {
    const more = k < dimension ? noise[k] : undefined;
    return more === undefined ? slope : graph.binary('add', slope, more);
  });

  const stateInput = (name: string, k: number) => graph.input(`state ${name} ${k}`, 'element');
  const uniforms = uniformNodes(program, graph, (name) => {
    if (name === 'lr') return lr;
    if (name === 't') return t;
    return hyper[program.hyper.indexOf(name)] ?? stateInput(name, 0);
  });
  const inputOf = (name: string, k: number) => {
    if (name === 'theta') return k === 0 ? x : y;
    if (name === 'g') return k === 0 ? gx : gy;
    return program.handed.includes(name) ? read(uniforms, name) : stateInput(name, k);
  };
  const rule = planeRule(program, graph, inputOf, dimension);
  const host = uniformStateOf(program).map(({ name }) => ({
    before: stateInput(name, 0),
    after: read(uniforms, name),
  }));
  const slots = planeSlots(program);
  const vectors = program.state.filter(({ shape }) => shape !== 'uniform');
  const body = vectors.flatMap(({ name }, k) =>
    Array.from({ length: slots[k] ?? 0 }, (_, i) => ({
      before: stateInput(name, i),
      after: rule.state[k]?.[i] ?? -1,
    })),
  );
  const [nextX = -1, nextY = -1] = rule.theta;
  return {
    graph,
    x,
    y,
    t,
    lr,
    noise,
    constants: [...parameters, ...hyper],
    state: [...host, ...body],
    loss,
    gradient: [gx, gy],
    theta: [nextX, nextY],
  };
};

const read = (nodes: ReadonlyMap<string, NodeId>, name: string): NodeId => {
  const id = nodes.get(name);
  if (id === undefined) throw new Error(`No uniform is called ${name}.`);
  return id;
};
