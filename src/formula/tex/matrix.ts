import type { Expression, MatrixFunctionName } from '../ast';
import { precedence } from '../precedence';
import {
  parenthesize,
  type TexOptions,
  type TexPiece,
  texPiece,
  texPower,
  within,
} from './expression';
import { joinFactors } from './factors';

const heads: Readonly<Partial<Record<MatrixFunctionName, string>>> = {
  rows: '\\operatorname{rows}',
  columns: '\\operatorname{columns}',
  rowMean: '\\operatorname{mean}_{\\mathrm{rows}}',
  columnMean: '\\operatorname{mean}_{\\mathrm{columns}}',
  orthogonalize: '\\operatorname{NewtonSchulz}_5',
  orthonormal: '\\operatorname{QR}_Q',
};

/** Matrix functions as in print: products side by side, roots and transposes as exponents. */
export function texMatrix(
  callee: MatrixFunctionName,
  args: readonly Expression[],
  options: TexOptions,
): TexPiece {
  const [first, second] = args;
  const [a, b] = args.map((arg) => texPiece(arg, options));
  if (first === undefined || a === undefined) throw new Error(`${callee} without arguments`);
  const raised = (exponent: string): TexPiece =>
    texPower(a, first, { tex: exponent, binds: precedence.atom }, { kind: 'name', name: 'T' });
  switch (callee) {
    case 'transpose':
      return raised('\\mathsf{T}');
    case 'identity':
      return { tex: 'I', binds: precedence.atom };
    case 'inverseRoot':
      return raised(`-1/${b === undefined ? 'p' : within(b, precedence.power)}`);
    case 'outerRows':
      return gram(within(a, precedence.atom), raised('\\mathsf{T}').tex);
    case 'outerColumns':
      return gram(raised('\\mathsf{T}').tex, within(a, precedence.atom));
    case 'times': {
      if (b === undefined || second === undefined) throw new Error('times with one argument');
      const tex = joinFactors(within(a, precedence.product), within(b, precedence.product));
      return { tex, binds: precedence.product, tall: Boolean(a.tall || b.tall) };
    }
    default:
      return {
        tex: `${heads[callee] ?? ''}${parenthesize(a.tex)}`,
        binds: precedence.power,
        tall: a.tall ?? false,
      };
  }
}

const gram = (left: string, right: string): TexPiece => ({
  tex: `${left} ${right}`,
  binds: precedence.product,
});
