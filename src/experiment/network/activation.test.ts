import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { type ActivationId, activations } from '../../catalog/activations';
import { evaluate } from '../../formula/evaluate';
import { texExpression } from '../../formula/tex/expression';
import { namesIn } from '../../formula/traverse';
import { activationOf, readActivation } from './activation';

type Reference = Readonly<
  Record<ActivationId, { readonly value: readonly number[]; readonly slope: readonly number[] }>
>;
const fixture: Reference & { readonly z: readonly number[] } = JSON.parse(
  readFileSync(new URL('../../catalog/fixtures/activations.json', import.meta.url), 'utf8'),
);

/** The value, and a gradient brought back through it from where its slope is read. */
const at = (id: ActivationId, z: number, d = 1) => {
  const { value, back, from } = activationOf(id);
  const y = evaluate(value, () => z);
  const names: Readonly<Record<string, number>> = from === 'output' ? { d, y } : { d, z };
  return { y, back: evaluate(back, (name) => names[name] ?? Number.NaN) };
};

describe.each(activations.map(({ id }) => id))('activation %s', (id) => {
  it('has the values and slopes of PyTorch, at 0 too', () => {
    fixture.z.forEach((z, k) => {
      const { y, back } = at(id, z);
      // Of the size of the input: log(1 + e) has not the relative precision of log1p(e).
      expect(Math.abs(y - (fixture[id].value[k] ?? Number.NaN)), `${z}`).toBeLessThan(
        1e-15 * Math.max(1, Math.abs(z)),
      );
      expect(Math.abs(back - (fixture[id].slope[k] ?? Number.NaN)), `${z}`).toBeLessThan(1e-14);
      expect(at(id, z, -2.5).back).toBeCloseTo(-2.5 * back, 14);
    });
  });

  it('lets what is no number through', () => {
    expect(at(id, Number.NaN).y).toBeNaN();
    expect(at(id, 1, Number.NaN).back).toBeNaN();
  });

  it('is read as LaTeX', () => {
    const { value } = activationOf(id);
    expect([...namesIn(value)].filter((name) => name !== 'pi')).toEqual(['z']);
    expect(katex.renderToString(texExpression(value), { throwOnError: true })).toContain('katex');
  });
});

it('reads the slope from the output where that is enough', () => {
  const from = Object.fromEntries(activations.map(({ id }) => [id, activationOf(id).from]));
  expect(from).toMatchObject({
    linear: 'output',
    relu: 'output',
    'leaky-relu': 'output',
    tanh: 'output',
    sigmoid: 'output',
    elu: 'input',
    silu: 'input',
    gelu: 'input',
    softplus: 'input',
  });
});

it('keeps to it that a slope is the same at the output as at the input, where a definition says so', () => {
  for (const definition of activations) {
    if (!('slopeAt' in definition)) continue;
    const { slopeAt: _, ...plain } = definition;
    const ofInput = readActivation(plain);
    expect(ofInput.from).toBe('input');
    for (let z = -4; z <= 4; z += 0.125) {
      const wanted = evaluate(ofInput.back, (name) => (name === 'd' ? 1 : z));
      expect(at(definition.id, z).back, `${definition.id} at ${z}`).toBe(wanted);
    }
  }
});
