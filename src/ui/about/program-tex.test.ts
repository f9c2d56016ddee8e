import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { optimizers } from '../../catalog/optimizers';
import { defaultRun } from '../../experiment/defaults';
import { runProgram } from '../../experiment/program';
import { initialTex, judgedTex, ruleTex, stateNames } from './program-tex';

const words = { if: 'if', otherwise: 'otherwise' };
const programOf = (id: string) => {
  const program = runProgram(defaultRun(id, 'plane'));
  if (!program.ok) throw new Error(program.error.message);
  return program.value;
};

describe('formulas of optimizers', () => {
  it.each(optimizers.map(({ id }) => id))('%s is set in print without an error', (id) => {
    const program = programOf(id);
    const formulas = [
      ruleTex(program, words) ?? '',
      ...initialTex(program, words),
      judgedTex(program, words) ?? '\\theta_t',
    ];
    for (const tex of formulas) {
      expect(tex).not.toBe('');
      expect(katex.renderToString(tex, { strict: 'error' })).toContain('<math');
    }
  });

  it('tell first values and the judged point with their time', () => {
    expect(initialTex(programOf('nadam'), words)).toEqual(['\\mathrm{product}_0 = 1']);
    expect(judgedTex(programOf('schedule-free-adamw'), words)).toContain('z_t - \\theta_t');
    expect(judgedTex(programOf('adam'), words)).toBeUndefined();
  });

  it('count what is remembered', () => {
    expect(stateNames(programOf('adam'))).toEqual({
      element: ['m', 'v'],
      line: [],
      square: [],
      layer: [],
      whole: [],
    });
    expect(stateNames(programOf('adafactor'))).toMatchObject({ element: [], line: ['r', 'c'] });
    const { square } = stateNames(programOf('shampoo'));
    expect(square).toEqual(['left', 'right', 'leftRoot', 'rightRoot']);
    // NovoGrad keeps its second moment a layer, NAdam its product for all.
    expect(stateNames(programOf('novograd'))).toMatchObject({ element: ['m'], layer: ['v'] });
    expect(stateNames(programOf('nadam'))).toMatchObject({ whole: ['product'] });
    expect(Object.values(stateNames(programOf('sgd'))).flat()).toEqual([]);
  });
});
