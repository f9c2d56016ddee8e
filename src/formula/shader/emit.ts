import type { BinaryOperation, UnaryOperation } from '../graph/operation';
import { isComparison } from '../graph/operation';
import { needed } from '../graph/rule-graph';
import type { NodeId, ValueGraph } from '../graph/value-graph';
import type { LibraryName } from './library-name';

/** How code names a value from outside; `scalar` is one number in code over vectors. */
export interface ShaderInput {
  readonly text: string;
  readonly scalar: boolean;
}

export interface ShaderCode {
  /** Declarations of temporaries, one a line. */
  readonly statements: readonly string[];
  /** The values of the wanted nodes, of the full type, in the order asked for. */
  readonly values: readonly string[];
  readonly uses: readonly LibraryName[];
}

/** What shading languages spell differently. */
export interface ShaderDialect {
  /** A float32 literal; NaN and infinities call the library. */
  number(value: number): string;
  /** One number as a value of the full type. */
  spread(text: string): string;
  /** A temporary of the full type that is never written again. */
  declare(name: string, value: string): string;
  select(condition: string, yes: string, no: string): string;
  /** The name by which code calls a library function. */
  library(name: LibraryName): string;
}

/** Compilers bound the depth of expressions (Tint at 128); past this depth a temporary cuts them. */
const deepest = 32;

const arithmetic = new Map<BinaryOperation, string>([
  ['add', '+'],
  ['sub', '-'],
  ['mul', '*'],
  ['div', '/'],
]);

const comparison = new Map<BinaryOperation, string>([
  ['less', '<'],
  ['lessEqual', '<='],
  ['greater', '>'],
  ['greaterEqual', '>='],
  ['equal', '=='],
  ['notEqual', '!='],
]);

const builtIn: ReadonlySet<UnaryOperation> = new Set<UnaryOperation>([
  'abs',
  'sign',
  'sqrt',
  'exp',
  'floor',
  'ceil',
]);

/**
 * Graph nodes as text of a shading language. `outside` gives the text of inputs and of any other node that is computed elsewhere.
 * A node that is read more than once gets a temporary `<prefix><n>`; the others stand where they are used.
 */
export function emitNodes(
  graph: ValueGraph,
  wanted: readonly NodeId[],
  dialect: ShaderDialect,
  outside: (id: NodeId) => ShaderInput | undefined,
  prefix = 't',
): ShaderCode {
  const list = needed(graph, wanted, (id) => outside(id) !== undefined);
  const reads = countReads(graph, list, wanted, outside);
  const uses: LibraryName[] = [];
  const texts = new Map<NodeId, ShaderInput>();
  const depths = new Map<NodeId, number>();
  const statements: string[] = [];

  const zero = dialect.spread(dialect.number(0));
  const one = dialect.spread(dialect.number(1));
  const call = (name: LibraryName, args: readonly string[]): string => {
    uses.push(name);
    return `${dialect.library(name)}(${args.join(', ')})`;
  };
  const text = (id: NodeId): ShaderInput => {
    const found = texts.get(id);
    if (!found) throw new Error(`node ${id} was read before it was emitted`);
    return found;
  };
  const full = (id: NodeId): string => {
    const found = text(id);
    return found.scalar ? dialect.spread(found.text) : found.text;
  };
  /** A condition as booleans: a comparison stays one. */
  const condition = (id: NodeId): string => {
    const node = graph.node(id);
    if (node.kind === 'binary' && isComparison(node.operation) && outside(id) === undefined)
      return `${full(node.args[0])} ${comparison.get(node.operation)} ${full(node.args[1])}`;
    return `${full(id)} != ${zero}`;
  };

  const value = (id: NodeId): string => {
    const node = graph.node(id);
    switch (node.kind) {
      case 'unary': {
        const x = full(node.args[0]);
        if (node.operation === 'neg') return `(-${x})`;
        if (builtIn.has(node.operation)) return `${node.operation}(${x})`;
        return call(libraryFunction(node.operation), [x]);
      }
      case 'binary': {
        const [a, b] = node.args;
        const sign = arithmetic.get(node.operation);
        if (sign) {
          const bothScalar = text(a).scalar && text(b).scalar;
          return `(${bothScalar ? full(a) : text(a).text} ${sign} ${text(b).text})`;
        }
        if (isComparison(node.operation)) return dialect.select(condition(id), one, zero);
        return call(guarded(node.operation), [full(a), full(b)]);
      }
      case 'select': {
        const [c, yes, no] = node.args;
        return dialect.select(condition(c), full(yes), full(no));
      }
      case 'sum':
      case 'count':
      case 'matrix':
      case 'fold':
      case 'entry':
        throw new Error(
          'a reduction reached element code: compute it first and pass it as an input',
        );
      case 'number':
      case 'input':
        throw new Error(`${node.kind} has no operation`);
      default:
        return node satisfies never;
    }
  };

  for (const id of list) {
    const given = outside(id);
    const node = graph.node(id);
    const args = node.kind === 'number' || node.kind === 'input' ? [] : node.args;
    const depth = 1 + Math.max(0, ...args.map((arg) => depths.get(arg) ?? 0));
    if (given) texts.set(id, given);
    else if (node.kind === 'number') {
      if (!Number.isFinite(node.value)) uses.push(Number.isNaN(node.value) ? 'nan' : 'infinity');
      texts.set(id, { text: dialect.number(node.value), scalar: true });
    } else if ((reads.get(id) ?? 0) > 1 || depth > deepest) {
      const name = `${prefix}${statements.length}`;
      statements.push(dialect.declare(name, value(id)));
      texts.set(id, { text: name, scalar: false });
    } else {
      depths.set(id, depth);
      texts.set(id, { text: value(id), scalar: false });
    }
  }
  return { statements, values: wanted.map(full), uses };
}

function guarded(operation: BinaryOperation): LibraryName {
  switch (operation) {
    case 'pow':
    case 'atan2':
    case 'hypot':
    case 'min':
    case 'max':
      return operation;
    default:
      throw new Error(`${operation} is not a library function`);
  }
}

function libraryFunction(operation: UnaryOperation): LibraryName {
  switch (operation) {
    case 'log':
    case 'cbrt':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'tanh':
    case 'asin':
    case 'acos':
    case 'atan':
    case 'sinh':
    case 'cosh':
    case 'log2':
    case 'log10':
    case 'round':
    case 'sigmoid':
      return operation;
    default:
      throw new Error(`${operation} is not a library function`);
  }
}

function countReads(
  graph: ValueGraph,
  list: readonly NodeId[],
  wanted: readonly NodeId[],
  outside: (id: NodeId) => ShaderInput | undefined,
): ReadonlyMap<NodeId, number> {
  const reads = new Map<NodeId, number>();
  const count = (id: NodeId) => reads.set(id, (reads.get(id) ?? 0) + 1);
  for (const id of wanted) count(id);
  for (const id of list) {
    const node = graph.node(id);
    if (outside(id) || node.kind === 'number' || node.kind === 'input') continue;
    for (const arg of node.args) count(arg);
  }
  return reads;
}
