import { numericHyper, runProgram } from '../../experiment/program';
import { parseExperiment } from '../../experiment/schema';
import { cos, sin } from '../../formula/math/float64';
import { interpretRule } from '../../formula/reference/rule';
import { type Outcome, relative } from './collect';
import type { LayersCase } from './fixtures';

/** The synthetic gradient of `scripts/fixtures/make_paper_fixtures.py`. */
const gradientAt = (theta: Float64Array, t: number): Float64Array =>
  theta.map((value, k) => {
    const neighbour = theta.at(k - 1) ?? Number.NaN;
    const slope = 0.2 + 0.1 * (k % 7);
    return slope * value - 0.3 * sin(neighbour) + 0.5 * cos(1.3 * k + 0.7 * t);
  });

/** An optimizer on layers of several shapes, matrices among them, in float64. */
export const verifyLayers = (fixture: LayersCase, floor: number): Outcome => {
  const { optimizer, hyper, steps, reference, after } = fixture;
  const parsed = parseExperiment({ runs: [{ optimizer, hyper }] });
  const run = parsed.ok ? parsed.value.runs[0] : undefined;
  const program = run === undefined ? undefined : runProgram(run);
  if (run === undefined || program?.ok !== true) throw new Error(`no program for ${optimizer}`);
  let offset = 0;
  const layers = fixture.layers.map((shape) => {
    const size = shape.reduce((a, b) => a * b, 1);
    offset += size;
    return { offset: offset - size, size, shape };
  });
  const numbers = numericHyper(run);
  const kernel = interpretRule(program.value, layers);
  const state = kernel.createState(numbers);
  const theta = Float64Array.from({ length: offset }, (_, k) => sin(2.1 * k + 0.4));
  let deviation = 0;
  for (let t = 1; t <= steps; t += 1) {
    kernel.step(theta, gradientAt(theta, t), state, numbers, numbers.lr ?? Number.NaN, t);
    const expected = after.find(({ step }) => step === t)?.theta;
    const off = expected?.map((value, k) => relative(theta[k] ?? Number.NaN, value, floor)) ?? [];
    deviation = Math.max(deviation, ...off);
  }
  return { id: optimizer, reference: `${reference}, on layers`, deviation };
};
