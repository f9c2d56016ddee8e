import type { BinaryOperator, Expression } from '../ast';
import { binaryOf, numberOf } from '../build';
import { asOperator } from '../chain';
import { type Precedence, precedence } from '../precedence';
import { texCall, texReduction } from './call';
import { texOverData } from './data';
import { joinFactors } from './factors';
import { texMatrix } from './matrix';
import { texSymbol } from './name';
import { texNumber } from './number';

export interface TexOptions {
  /** Numbers in the place of names. */
  readonly values?: Readonly<Record<string, number>>;
  /** Colours for names (or for the numbers in their place): `#rgb`, `#rrggbb` or a CSS colour word. */
  readonly highlight?: Readonly<Record<string, string>>;
  /** The symbol of a name; by default its Greek letter, hat and index. */
  readonly symbol?: (name: string) => string;
  /** Marks every name, or the number in its place, as `\htmlData{term=NAME}{…}`, so that a page can find it. */
  readonly terms?: boolean;
  readonly words?: { readonly if: string; readonly otherwise: string };
  /** Significant digits of `values`; 4 by default. Numbers of the formula itself keep up to 6. */
  readonly digits?: number;
}

export interface TexPiece {
  readonly tex: string;
  /** What binds less than its place asks for gets parentheses; a sign in front binds as a sum. */
  readonly binds: Precedence;
  /** Stands higher than one line (fractions, cases), so that it is not put in an exponent. */
  readonly tall?: boolean;
}

/** The LaTeX of an expression, with no more parentheses than it needs. KaTeX parses it. */
export const texExpression = (e: Expression, options: TexOptions = {}): string =>
  texPiece(e, options).tex;

/** The same to stand after an equality sign: a comparison, which is 1 or 0, gets Iverson's brackets. */
export const texValue = (e: Expression, options: TexOptions = {}): string => {
  const tex = texExpression(e, options);
  const compares = e.kind === 'binary' && relations[e.operator] !== undefined;
  return compares ? `\\left[${tex}\\right]` : tex;
};

export const parenthesize = (tex: string): string => `\\left(${tex}\\right)`;

/** The text of a piece in a place that asks for a precedence. */
export const within = (piece: TexPiece, asks: Precedence): string =>
  piece.binds < asks ? parenthesize(piece.tex) : piece.tex;

/** Whether a minus is the first thing seen, behind any colour or mark. */
const negative = (tex: string): boolean => /^(?:\\(?:textcolor|htmlData)\{[^}]*\}\{)*-/.test(tex);

const isSum = (e: Expression): boolean =>
  e.kind === 'binary' && (e.operator === '+' || e.operator === '-');

const relations: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '<': '<',
  '<=': '\\le',
  '>': '>',
  '>=': '\\ge',
  '==': '=',
  '!=': '\\ne',
};

export function texPiece(written: Expression, options: TexOptions): TexPiece {
  const e = asOperator(written);
  switch (e.kind) {
    case 'number':
      return numberPiece(e.value, Math.max(6, options.digits ?? 0));
    case 'name':
      return namePiece(e.name, options);
    case 'negate': {
      const operand = texPiece(e.operand, options);
      const tex = negative(operand.tex)
        ? parenthesize(operand.tex)
        : within(operand, precedence.product);
      return { tex: `-${tex}`, binds: precedence.sum, tall: operand.tall ?? false };
    }
    case 'binary':
      return texBinary(e.operator, e.left, e.right, options);
    case 'call':
      return texCall(e.callee, e.args, options);
    case 'reduce':
      return texReduction(e.callee, e.args, e.over, options);
    case 'data':
      return texOverData(e, options);
    case 'matrix':
      return texMatrix(e.callee, e.args, options);
    default:
      return e satisfies never;
  }
}

export function numberPiece(value: number, digits?: number): TexPiece {
  const tex = texNumber(value, digits);
  if (tex.startsWith('-')) return { tex, binds: precedence.sum };
  if (tex.includes('\\cdot')) return { tex, binds: precedence.product };
  return { tex, binds: tex.includes('^') ? precedence.power : precedence.atom };
}

function namePiece(name: string, options: TexOptions): TexPiece {
  const value =
    options.values && Object.hasOwn(options.values, name) ? options.values[name] : undefined;
  const bare: TexPiece =
    value === undefined
      ? { tex: (options.symbol ?? texSymbol)(name), binds: precedence.atom }
      : numberPiece(value, options.digits);
  // What an analysis put in (`#0`, …) is no term of the rule.
  const marked = options.terms && /^\w+$/.test(name);
  const piece = marked ? { ...bare, tex: `\\htmlData{term=${name}}{${bare.tex}}` } : bare;
  const colour =
    options.highlight && Object.hasOwn(options.highlight, name)
      ? options.highlight[name]
      : undefined;
  if (colour === undefined || !/^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(colour)) return piece;
  return { ...piece, tex: `\\textcolor{${colour}}{${piece.tex}}` };
}

function texBinary(
  operator: BinaryOperator,
  left: Expression,
  right: Expression,
  options: TexOptions,
): TexPiece {
  const a = texPiece(left, options);
  switch (operator) {
    case '+':
    case '-': {
      const b = texPiece(right, options);
      const signed = negative(b.tex) || b.binds === precedence.comparison;
      const grouped = signed || (operator === '-' && b.binds === precedence.sum);
      return {
        tex: `${within(a, precedence.sum)} ${operator} ${grouped ? parenthesize(b.tex) : b.tex}`,
        binds: precedence.sum,
        tall: Boolean(a.tall || b.tall),
      };
    }
    case '*': {
      const square = repeated(left, right);
      if (square !== undefined) return texPiece(square, options);
      const b = texPiece(right, options);
      // A leading minus may stay in front of the whole product: -x y.
      const leading = a.binds === precedence.sum && negative(a.tex) && !isSum(left);
      return {
        tex: joinFactors(
          leading ? a.tex : within(a, precedence.product),
          within(b, precedence.product),
        ),
        binds: leading ? precedence.sum : precedence.product,
        tall: Boolean(a.tall || b.tall),
      };
    }
    case '/': {
      const b = texPiece(right, options);
      return { tex: `\\frac{${a.tex}}{${b.tex}}`, binds: precedence.product, tall: true };
    }
    case '^':
      return texPower(a, left, texPiece(right, options), right);
    default:
      return {
        tex: `${within(a, precedence.sum)} ${relations[operator]} ${within(texPiece(right, options), precedence.sum)}`,
        binds: precedence.comparison,
      };
  }
}

/** `u * u` and `c * u * u` as a square: a rule may write it out for the sake of its rounding. */
function repeated(left: Expression, right: Expression): Expression | undefined {
  if (right.kind !== 'name') return undefined;
  const isSame = (e: Expression) => e.kind === 'name' && e.name === right.name;
  const power = binaryOf('^', right, numberOf(2));
  if (isSame(left)) return power;
  const product = left.kind === 'binary' && left.operator === '*' ? left : undefined;
  return product && isSame(product.right) ? binaryOf('*', product.left, power) : undefined;
}

const namedFunctions: ReadonlySet<string> = new Set(
  'sin cos tan tanh sinh cosh sec csc cot'.split(' '),
);

/** `base ^ exponent`; `sin(x)^2` becomes sin² x, as in print. */
export function texPower(
  base: TexPiece,
  source: Expression,
  exponent: TexPiece,
  exponentSource: Expression,
): TexPiece {
  const whole =
    exponentSource.kind === 'number' &&
    Number.isInteger(exponentSource.value) &&
    exponentSource.value > 1;
  if (whole && source.kind === 'call' && namedFunctions.has(source.callee)) {
    const head = `\\${source.callee}`;
    if (base.tex.startsWith(head)) {
      const tex = `${head}^{${exponent.tex}}${base.tex.slice(head.length)}`;
      return { tex, binds: precedence.power, tall: base.tall ?? false };
    }
  }
  const tex = within(base, precedence.atom);
  // A prime is a superscript already; braces keep the second one legal.
  const primed = tex.includes("'") && !tex.startsWith('\\left');
  return {
    tex: `${primed ? `{${tex}}` : tex}^{${exponent.tex}}`,
    binds: precedence.power,
    tall: base.tall ?? false,
  };
}
