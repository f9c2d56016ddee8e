import type { Expression, FunctionName, ReductionName, ReductionScope } from '../ast';
import { precedence } from '../precedence';
import { parenthesize, type TexOptions, type TexPiece, texPiece, texPower } from './expression';

const atom = (tex: string, tall = false): TexPiece => ({ tex, binds: precedence.atom, tall });
const applied = (tex: string, tall = false): TexPiece => ({ tex, binds: precedence.power, tall });

const heads: Readonly<Partial<Record<FunctionName, string>>> = {
  sign: '\\operatorname{sign}',
  log: '\\ln',
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  tanh: '\\tanh',
  sec: '\\sec',
  csc: '\\csc',
  cot: '\\cot',
  asin: '\\arcsin',
  acos: '\\arccos',
  atan: '\\arctan',
  atan2: '\\operatorname{atan2}',
  sinh: '\\sinh',
  cosh: '\\cosh',
  log2: '\\log_{2}',
  log10: '\\log_{10}',
  hypot: '\\operatorname{hypot}',
  round: '\\operatorname{round}',
  sigmoid: '\\sigma',
  min: '\\min',
  max: '\\max',
  clamp: '\\operatorname{clamp}',
};

export function texCall(
  callee: FunctionName,
  args: readonly Expression[],
  options: TexOptions,
): TexPiece {
  const pieces = args.map((arg) => texPiece(arg, options));
  const tall = pieces.some((piece) => piece.tall);
  const list = pieces.map((piece) => piece.tex).join(', ');
  const [first, second] = pieces;
  const [firstSource, secondSource] = args;
  switch (callee) {
    case 'sqrt':
      return atom(`\\sqrt{${list}}`, tall);
    case 'cbrt':
      return atom(`\\sqrt[3]{${list}}`, tall);
    case 'abs':
      return atom(`\\left|${list}\\right|`, tall);
    case 'floor':
      return atom(`\\left\\lfloor ${list} \\right\\rfloor`, tall);
    case 'ceil':
      return atom(`\\left\\lceil ${list} \\right\\rceil`, tall);
    case 'exp':
      return applied(tall ? `\\exp${parenthesize(list)}` : `e^{${list}}`, tall);
    case 'pow':
      if (!first || !second || !firstSource || !secondSource) break;
      return texPower(first, firstSource, second, secondSource);
    case 'if':
      return texCases(args, options);
    default:
      return applied(`${heads[callee] ?? ''}${parenthesize(list)}`, tall);
  }
  return applied(list, tall);
}

function texCases(args: readonly Expression[], options: TexOptions): TexPiece {
  const [condition, yes, no] = args;
  if (!condition || !yes || !no) return atom('');
  const words = options.words ?? { if: 'if', otherwise: 'otherwise' };
  const test = texPiece(condition, options);
  const shown = test.binds === precedence.comparison ? test.tex : `${test.tex} \\ne 0`;
  const rows = [
    `${texPiece(yes, options).tex} & \\text{${plain(words.if)} } ${shown}`,
    `${texPiece(no, options).tex} & \\text{${plain(words.otherwise)}}`,
  ];
  // Cases have no right bracket: inside a product or a sum they need one of their own.
  return {
    tex: `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`,
    binds: precedence.comparison,
    tall: true,
  };
}

const plain = (word: string): string => word.replaceAll(/[\\{}$&#^_%~]/g, '');

export function texReduction(
  callee: ReductionName,
  args: readonly Expression[],
  over: ReductionScope,
  options: TexOptions,
): TexPiece {
  const pieces = args.map((arg) => texPiece(arg, options));
  const tall = pieces.some((piece) => piece.tall);
  const list = pieces.map((piece) => piece.tex).join(', ');
  const scope = `_{\\mathrm{${over}}}`;
  switch (callee) {
    case 'norm':
      return applied(`\\left\\lVert ${list} \\right\\rVert${scope}`, tall);
    case 'dot':
      return applied(`\\left\\langle ${list} \\right\\rangle${scope}`, tall);
    case 'sum':
      return applied(`{\\textstyle\\sum}${scope}${parenthesize(list)}`, tall);
    case 'mean':
      return applied(`\\operatorname{mean}${scope}${parenthesize(list)}`, tall);
    default:
      return callee satisfies never;
  }
}
