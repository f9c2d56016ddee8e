import type { ChainName, FunctionName } from '../ast';
import type { MatrixDialect } from './matrix';

/** Functions of one number that every library has in some form. */
export type UnaryName = Exclude<
  FunctionName,
  'if' | 'atan2' | 'hypot' | 'min' | 'max' | 'clamp' | 'pow' | 'sec' | 'csc' | 'cot' | ChainName
>;

/** How a library writes what Python's operators cannot say; arguments and results are texts of whole expressions. */
export interface PythonDialect {
  /** Names that its scripts use. */
  readonly modules: readonly string[];
  readonly unary: Readonly<Record<UnaryName, (u: string) => string>>;
  readonly atan2: (y: string, x: string, like: string) => string;
  readonly hypot: (a: string, b: string, like: string) => string;
  /** Of an array and a number, in either order, or of two arrays. */
  readonly least: (a: Operand, b: Operand) => string;
  readonly greatest: (a: Operand, b: Operand) => string;
  readonly clamp: (u: string, low: Operand, high: Operand) => string;
  /** `like`: an array whose kind of numbers the result shall have. */
  readonly where: (condition: string, yes: Operand, no: Operand, like: string) => string;
  /** A condition as 1 or 0. */
  readonly asNumber: (condition: string, like: string) => string;
  /** A number as an array of the form of `like`. */
  readonly fill: (value: string, like: string) => string;
  /** A number as an array without axes. */
  readonly scalar: (value: string, like: string) => string;
  /** A vector that the engine gives, by its Python name. */
  readonly given: (name: string) => string;
  /** The same array with storage of its own, where arrays change in place. */
  readonly copy: (u: string) => string;
  readonly matrix: MatrixDialect;
  readonly sum: (u: string) => string;
  readonly mean: (u: string) => string;
  readonly largest: (u: string) => string;
  /** How many numbers an array has. */
  readonly count: (u: string) => string;
}

export interface Operand {
  readonly text: string;
  /** A Python number, not an array. */
  readonly plain: boolean;
}

/** `prefix.name(u)` for every function, but for those that the library writes otherwise. */
export const unaryOf = (
  prefix: string,
  others: Partial<Record<UnaryName, (u: string) => string>>,
): Readonly<Record<UnaryName, (u: string) => string>> => {
  const plain = (name: string) => (u: string) => `${prefix}.${name}(${u})`;
  return {
    abs: plain('abs'),
    sign: plain('sign'),
    sqrt: plain('sqrt'),
    cbrt: plain('cbrt'),
    exp: plain('exp'),
    log: plain('log'),
    sin: plain('sin'),
    cos: plain('cos'),
    tan: plain('tan'),
    tanh: plain('tanh'),
    sigmoid: plain('sigmoid'),
    asin: plain('arcsin'),
    acos: plain('arccos'),
    atan: plain('arctan'),
    sinh: plain('sinh'),
    cosh: plain('cosh'),
    log2: plain('log2'),
    log10: plain('log10'),
    floor: plain('floor'),
    ceil: plain('ceil'),
    round: plain('round'),
    ...others,
  };
};
