import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { losses } from '../../catalog/losses';
import { evaluate } from '../../formula/evaluate';
import { parseExpression } from '../../formula/parse';
import { texExpression } from '../../formula/tex/expression';
import { createRandom } from '../../random/seeded';
import { lossDivisor, lossOf, readLoss } from './loss';

type Reading = ReturnType<typeof lossOf>;

const random = createRandom(7, 'loss');

/** The loss of one example and its gradient by the logits, by the formulas interpreted. */
const read = (loss: Reading, z: readonly number[], label: number) => {
  const largest = Math.max(...z);
  const sum = z.reduce((total, value) => total + Math.exp(value - largest), 0);
  const classes = z.map((value, k) => {
    const logp = value - largest - Math.log(sum);
    return { p: Math.exp(logp), logp, y: Number(k === label) };
  });
  const of = (e: Reading['term'], names: Readonly<Record<string, number>>) =>
    evaluate(e, (name) => names[name] ?? Number.NaN);
  const total = (e: Reading['term']) => classes.reduce((all, one) => all + of(e, one), 0);
  const share = 1 / lossDivisor(loss, 1, z.length);
  const sums = Object.fromEntries(loss.sums.map((e, s) => [`s${s}`, total(e)]));
  return {
    loss: share * total(loss.term),
    gradient: classes.map((one) => share * of(loss.gradient, { ...one, ...sums })),
  };
};

// torch 1.13, float64: z = [0.3, -1.2, 2.5, 0.1], label 1; F.cross_entropy, and F.mse_loss of the softmax.
const Z = [0.3, -1.2, 2.5, 0.1];
const torch = {
  'cross-entropy': {
    loss: 3.9039563593064988,
    gradient: [0.09035974952927966, -0.9798380146165598, 0.8154979593072352, 0.07398030578004497],
  },
  'mean-squared-error': {
    loss: 0.4096893566250725,
    gradient: [
      -0.025687454341399976, -0.016520301640051447, 0.06384474294757982, -0.021636986966128403,
    ],
  },
} as const;

describe.each(losses)('loss $id', ({ id, formula, ...definition }) => {
  it('is that of PyTorch', () => {
    const { loss, gradient } = read(lossOf(id), Z, 1);
    expect(loss).toBeCloseTo(torch[id].loss, 12);
    gradient.forEach((value, k) => {
      expect(value).toBeCloseTo(torch[id].gradient[k] ?? Number.NaN, 10);
    });
  });

  it('has the gradient that differences have', () => {
    for (let trial = 0; trial < 20; trial += 1) {
      const z = Array.from({ length: 5 }, () => 6 * random.uniform() - 3);
      const { gradient } = read(lossOf(id), z, trial % 5);
      gradient.forEach((value, k) => {
        const moved = (h: number) =>
          read(
            lossOf(id),
            z.map((old, j) => (j === k ? old + h : old)),
            trial % 5,
          ).loss;
        expect(value).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 8);
      });
    }
  });

  it('needs classes where it takes the logarithm of a probability', () => {
    expect('needsClasses' in definition).toBe(formula.includes('log(p)'));
  });

  it('is read as LaTeX', () => {
    const parsed = parseExpression(formula);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const tex = texExpression(parsed.value);
    expect(katex.renderToString(tex, { throwOnError: true })).toContain('katex');
  });
});

it('tells a likelihood, whose curvature is drawn, from a loss that has one of its own', () => {
  expect(lossOf('cross-entropy').curvature).toBeUndefined();
  expect(lossOf('mean-squared-error').curvature).toBe(2);
});

it('refuses what is no sum over classes', () => {
  expect(() => readLoss('cross-entropy', 'p - y')).toThrow('a sum or a mean');
  expect(() => readLoss('cross-entropy', 'sum((p - y)^4)')).toThrow('second derivative');
  expect(() => readLoss('cross-entropy', 'sum(log(p))')).toThrow('second derivative');
});
