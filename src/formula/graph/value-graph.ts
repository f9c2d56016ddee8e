import type {
  DataReductionName,
  Expression,
  FunctionName,
  MatrixFunctionName,
  ReductionScope,
} from '../ast';
import { type DataName, dataNames, isDataName } from '../data';
import { constants } from '../functions';
import { joinShapes, matrixShape } from '../matrix/shape';
import { isProductPower, productPower } from '../power';
import type { Shape } from '../program';
import { memoize } from '../traverse';
import {
  applyBinary,
  applyUnary,
  type BinaryOperation,
  binaryOperations,
  type UnaryOperation,
} from './operation';

/** The position of a node in its graph; arguments stand before the nodes that use them. */
export type NodeId = number;

export type ValueNode =
  | { readonly kind: 'number'; readonly shape: Shape; readonly value: number }
  | { readonly kind: 'input'; readonly shape: Shape; readonly name: string }
  | {
      readonly kind: 'unary';
      readonly shape: Shape;
      readonly operation: UnaryOperation;
      readonly args: readonly [NodeId];
    }
  | {
      readonly kind: 'binary';
      readonly shape: Shape;
      readonly operation: BinaryOperation;
      readonly args: readonly [NodeId, NodeId];
    }
  /** The second argument where the first is not 0, else the third. */
  | {
      readonly kind: 'select';
      readonly shape: Shape;
      readonly args: readonly [NodeId, NodeId, NodeId];
    }
  /** Means, norms and dot products are sums and arithmetic. `count` is the number of values summed. */
  | {
      readonly kind: 'sum';
      readonly shape: Shape;
      readonly over: ReductionScope;
      readonly args: readonly [NodeId];
    }
  | {
      readonly kind: 'count';
      readonly shape: Shape;
      readonly over: ReductionScope;
      readonly args: readonly [];
    }
  | {
      readonly kind: 'matrix';
      readonly shape: Shape;
      readonly callee: MatrixFunctionName;
      readonly args: readonly NodeId[];
    }
  /** Over the points of a data set, of numbers that `datum` reads among others; a mean is a sum and arithmetic. */
  | {
      readonly kind: 'fold';
      readonly shape: Shape;
      readonly callee: Fold;
      readonly args: readonly NodeId[];
    }
  /** Of a graph of numbers: one number, row by row, of a matrix that the host makes of other numbers. */
  | {
      readonly kind: 'entry';
      readonly shape: Shape;
      readonly index: number;
      readonly args: readonly [NodeId];
    };

export type Fold = Exclude<DataReductionName, 'mean'>;

/** Inputs that belong to the data set: its columns, and how many points there are. No name of a formula has a blank. */
export const pointCount = 'data count';
export const columnInput = (name: DataName): string => `data ${name}`;
/** Which column an input is; nothing of other inputs. */
export const columnOf = (input: string): DataName | undefined =>
  dataNames.find((name) => columnInput(name) === input);
export const isColumnInput = (input: string): boolean => columnOf(input) !== undefined;

/** The names an expression may read, as nodes. */
export type Scope = ReadonlyMap<string, NodeId>;

/**
 * Expressions as one acyclic graph in which equal subexpressions are one node, so that each reading computes
 * them once. Constants are folded, small integer powers become products, and `pow(x, 0.5)` a square root.
 */
export class ValueGraph {
  readonly nodes: ValueNode[] = [];
  readonly #known = new Map<string, NodeId>();

  node(id: NodeId): ValueNode {
    const node = this.nodes[id];
    if (!node) throw new RangeError(`no node ${id} in this value graph`);
    return node;
  }

  number(value: number): NodeId {
    const key = Object.is(value, -0) ? '-0' : String(value);
    return this.#add(`n${key}`, { kind: 'number', shape: 'uniform', value });
  }

  /** A value from outside. Two inputs are the same node if name and shape are. */
  input(name: string, shape: Shape): NodeId {
    return this.#add(`i${shape} ${name}`, { kind: 'input', shape, name });
  }

  unary(operation: UnaryOperation, x: NodeId): NodeId {
    const a = this.node(x);
    if (a.kind === 'number') return this.number(applyUnary(operation, a.value));
    return this.#add(`${operation} ${x}`, { kind: 'unary', shape: a.shape, operation, args: [x] });
  }

  binary(operation: BinaryOperation, x: NodeId, y: NodeId): NodeId {
    const a = this.node(x);
    const b = this.node(y);
    if (a.kind === 'number' && b.kind === 'number')
      return this.number(applyBinary(operation, a.value, b.value));
    if (operation === 'pow' && b.kind === 'number') {
      if (b.value === 0.5) return this.unary('sqrt', x);
      if (isProductPower(b.value))
        return productPower(
          x,
          b.value,
          this.number(1),
          (left, right) => this.binary('mul', left, right),
          (power) => this.binary('div', this.number(1), power),
        );
    }
    const shape = this.#widest([x, y]);
    return this.#add(`${operation} ${x} ${y}`, { kind: 'binary', shape, operation, args: [x, y] });
  }

  select(condition: NodeId, yes: NodeId, no: NodeId): NodeId {
    const c = this.node(condition);
    if (c.kind === 'number') return c.value !== 0 ? yes : no;
    const args = [condition, yes, no] as const;
    return this.#add(`select ${args.join(' ')}`, {
      kind: 'select',
      shape: this.#widest(args),
      args,
    });
  }

  sum(x: NodeId, over: ReductionScope): NodeId {
    return this.#add(`sum ${over} ${x}`, { kind: 'sum', shape: over, over, args: [x] });
  }

  count(over: ReductionScope): NodeId {
    return this.#add(`count ${over}`, { kind: 'count', shape: over, over, args: [] });
  }

  fold(callee: Fold, args: readonly NodeId[]): NodeId {
    return this.#add(`over data ${callee} ${args.join(' ')}`, {
      kind: 'fold',
      shape: 'element',
      callee,
      args,
    });
  }

  matrix(callee: MatrixFunctionName, args: readonly NodeId[]): NodeId {
    const shape = matrixShape(
      callee,
      args.map((id) => this.node(id).shape),
    );
    return this.#add(`${callee} ${args.join(' ')}`, { kind: 'matrix', shape, callee, args });
  }

  /** The numbers of a matrix that the host makes of the numbers of another one, in a graph of numbers. */
  entries(callee: MatrixFunctionName, args: readonly NodeId[], count: number): readonly NodeId[] {
    const shape = this.#widest(args);
    const whole = this.#add(`host ${callee} ${args.join(' ')}`, {
      kind: 'matrix',
      shape,
      callee,
      args,
    });
    return Array.from({ length: count }, (_, index) =>
      this.#add(`entry ${whole} ${index}`, { kind: 'entry', shape, index, args: [whole] }),
    );
  }

  /**
   * Adds an expression; `scope` holds every name it reads, but `pi` and `e`. A derivative may be a graph itself,
   * whose tree would be far too large: every shared node is visited once.
   */
  expression(e: Expression, scope: Scope): NodeId {
    const visit: (e: Expression) => NodeId = memoize((node) =>
      this.#expression(node, scope, visit),
    );
    return visit(e);
  }

  #expression(e: Expression, scope: Scope, visit: (e: Expression) => NodeId): NodeId {
    switch (e.kind) {
      case 'number':
        return this.number(e.value);
      case 'name': {
        const known = scope.get(e.name);
        if (known !== undefined) return known;
        const constant = constants.get(e.name);
        if (constant !== undefined) return this.number(constant);
        if (isDataName(e.name)) return this.input(columnInput(e.name), 'element');
        throw new Error(`the name ${e.name} reached a code generator unresolved`);
      }
      case 'negate':
        return this.unary('neg', visit(e.operand));
      case 'binary':
        return this.binary(binaryOperations[e.operator], visit(e.left), visit(e.right));
      case 'call':
        return this.#call(
          e.callee,
          e.args.map((arg) => visit(arg)),
        );
      case 'data': {
        const args = e.args.map((arg) => visit(arg));
        if (e.callee !== 'mean') return this.fold(e.callee, args);
        return this.binary('div', this.fold('sum', args), this.input(pointCount, 'element'));
      }
      case 'reduce': {
        const args = e.args.map((arg) => visit(arg));
        const x = argument(args, 0);
        const { callee } = e;
        switch (callee) {
          case 'sum':
            return this.sum(x, e.over);
          case 'mean':
            return this.binary('div', this.sum(x, e.over), this.count(e.over));
          case 'norm':
            return this.unary('sqrt', this.sum(this.binary('mul', x, x), e.over));
          case 'dot':
            return this.sum(this.binary('mul', x, argument(args, 1)), e.over);
          default:
            return callee satisfies never;
        }
      }
      case 'matrix': {
        // How many rows and columns there are does not depend on the numbers in them.
        const counts = e.callee === 'rows' || e.callee === 'columns';
        return this.matrix(e.callee, counts ? [] : e.args.map(visit));
      }
      default:
        return e satisfies never;
    }
  }

  #call(callee: FunctionName, args: readonly NodeId[]): NodeId {
    switch (callee) {
      case 'if':
        return this.select(argument(args, 0), argument(args, 1), argument(args, 2));
      case 'min':
      case 'max':
        return args.slice(1).reduce((a, b) => this.binary(callee, a, b), argument(args, 0));
      case 'clamp': {
        const atLeast = this.binary('max', argument(args, 0), argument(args, 1));
        return this.binary('min', atLeast, argument(args, 2));
      }
      case 'pow':
      case 'atan2':
      case 'hypot':
        return this.binary(callee, argument(args, 0), argument(args, 1));
      case 'zeroTimes':
        return this.#unlessZero('mul', argument(args, 0), argument(args, 1));
      case 'zeroOver':
        return this.#unlessZero('div', argument(args, 0), argument(args, 1));
      case 'sec':
        return this.#reciprocal('cos', argument(args, 0));
      case 'csc':
        return this.#reciprocal('sin', argument(args, 0));
      case 'cot':
        return this.#reciprocal('tan', argument(args, 0));
      default:
        return this.unary(callee, argument(args, 0));
    }
  }

  #reciprocal(operation: UnaryOperation, x: NodeId): NodeId {
    return this.binary('div', this.number(1), this.unary(operation, x));
  }

  #unlessZero(operation: BinaryOperation, x: NodeId, y: NodeId): NodeId {
    const zero = this.number(0);
    return this.select(this.binary('equal', x, zero), zero, this.binary(operation, x, y));
  }

  #widest(args: readonly NodeId[]): Shape {
    return args.map((id) => this.node(id).shape).reduce(joinShapes, 'uniform');
  }

  #add(key: string, node: ValueNode): NodeId {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.nodes.push(node) - 1;
    this.#known.set(key, id);
    return id;
  }
}

function argument(args: readonly NodeId[], index: number): NodeId {
  const id = args[index];
  if (id === undefined)
    throw new Error('a function with too few arguments reached a code generator');
  return id;
}
