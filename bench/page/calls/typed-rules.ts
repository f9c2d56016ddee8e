import { defineCall } from '../../../e2e/harness/call';
import { simulateSurface } from '../../../src/engine/surface/simulate';
import { parseExperiment } from '../../../src/experiment/schema';

const STEPS = 200;

/** Adam with a constant that no rule before it had: nothing of it is compiled yet. */
const ruleOf = (k: number) => `
  m = beta1*m + (1 - beta1)*g
  v = 0.999*v + ${(0.001 + k * 1e-7).toFixed(9)}*g^2
  theta = theta - lr*m/(1 - beta1^t)/(sqrt(v/(1 - 0.999^t)) + 1e-8)`;

/** From the text of a rule to its first race, again and again with other rules: milliseconds of each. */
export const typedRules = defineCall({
  name: 'typedRules',
  run: async ({ first, count }: { readonly first: number; readonly count: number }) => {
    const times: number[] = [];
    for (let k = first; k < first + count; k += 1) {
      const began = performance.now();
      const parsed = parseExperiment({
        objective: { surface: 'rosenbrock' },
        steps: STEPS,
        runs: [{ optimizer: 'custom', rule: ruleOf(k), hyper: { lr: 0.01, beta1: 0.9 } }],
      });
      if (!parsed.ok) throw new Error(parsed.error.message);
      const [run] = simulateSurface(parsed.value).runs;
      times.push(performance.now() - began);
      if (run?.status !== 'finished') throw new Error('the rule did not run');
    }
    return times;
  },
});
