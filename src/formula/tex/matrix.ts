import type { Expression, MatrixFunctionName } from '../ast';
import {
  binding,
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
    texPower(a, first, { tex: exponent, binds: binding.atom }, { kind: 'name', name: 'T' });
  switch (callee) {
    case 'transpose':
      return raised('\\mathsf{T}');
    case 'identity':
      return { tex: 'I', binds: binding.atom };
    case 'inverseRoot':
      return raised(`-1/${b === undefined ? 'p' : within(b, binding.power)}`);
    case 'outerRows':
      return gram(within(a, binding.atom), raised('\\mathsf{T}').tex);
    case 'outerColumns':
      return gram(raised('\\mathsf{T}').tex, within(a, binding.atom));
    case 'times': {
      if (b === undefined || second === undefined) throw new Error('times with one argument');
      const tex = joinFactors(within(a, binding.product), within(b, binding.product));
      return { tex, binds: binding.product, tall: Boolean(a.tall || b.tall) };
    }
    default:
      return {
        tex: `${heads[callee] ?? ''}${parenthesize(a.tex)}`,
        binds: binding.power,
        tall: a.tall ?? false,
      };
  }
}

const gram = (left: string, right: string): TexPiece => ({
  tex: `${left} ${right}`,
  binds: binding.product,
});
