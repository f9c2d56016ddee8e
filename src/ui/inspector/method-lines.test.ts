import { describe, expect, it } from 'vitest';
import type { ShownNumbers, UpdateTrace } from '../../experiment/step-trace';
import { methodLines } from './method-lines';

const update = (shown: ShownNumbers): UpdateTrace => ({
  from: 3,
  to: 4,
  before: [1, 2],
  after: [0.5, -1],
  what: { kind: 'method', asked: [], shown },
});

const H = [
  [2, -1],
  [-1, 4],
] as const;

describe('lines of a method', () => {
  it('have symbols, and the numbers of the step in their places', () => {
    const newton = { optimizer: 'newton', hyper: { lr: 1, damping: 0, curvature: 'signed' } };
    const [solve, move] = methodLines(
      newton,
      update({ g: [7, 0], p: [-0.5, -3], lr: 1, flat: 0, H }),
      2,
    );
    expect(solve?.symbols).toBe('{H_k}\\,{p_k} = -{g_k}');
    expect(solve?.numbers).toBe(
      '{\\begin{pmatrix} 2 & -1 \\\\ -1 & 4 \\end{pmatrix}}\\,' +
        '{\\begin{pmatrix} -0.5 \\\\ -3 \\end{pmatrix}} = ' +
        '-{\\begin{pmatrix} 7 \\\\ 0 \\end{pmatrix}}',
    );
    expect(move?.numbers).toContain('{\\begin{pmatrix} 0.5 \\\\ -1 \\end{pmatrix}} =');
  });

  it('say damping where there is some, and read hyperparameters', () => {
    const damped = { optimizer: 'newton', hyper: { lr: 1, damping: 0.25, curvature: 'absolute' } };
    const [solve] = methodLines(damped, update({ g: [7, 0], p: [1, 1], lr: 1, flat: 0, H }), 2);
    expect(solve?.symbols).toBe('(|{H_k}| + {\\lambda}\\,I)\\,{p_k} = -{g_k}');
    expect(solve?.numbers).toContain('+ {0.25}\\,I)');
  });

  it('are of numbers alone where there is only x', () => {
    const back = { optimizer: 'backtracking', hyper: { c1: 1e-4 } };
    const shown = { g: [-2, 0] as const, t: 0.5, f: 9, 'f+': 1, H };
    const [move, test] = methodLines(back, update(shown), 1);
    expect(move?.numbers).toBe('{0.5} = {1} - {0.5} \\cdot {(-2)}');
    expect(test?.numbers).toContain('{1} \\le {9} - {10^{-4}}');
  });
});
