import { evaluate, readHyper } from '../../formula/evaluate';
import { parseExpression } from '../../formula/parse';
import { defineSchedule } from '../define';
import { totalSteps } from '../schedule-params';

/** Whatever can be typed: `t` counts updates from 0, `T` is `totalSteps`. Not one formula but the visitor's. */
export const formula = defineSchedule({
  id: 'formula',
  name: 'Your own formula',
  params: {
    totalSteps,
  },
  formulas: {
    formula: { default: 'lr0 * (1 - t / T)', names: ['t', 'T', 'lr0'] },
  },
  compile(params, lr0) {
    const parsed = parseExpression(String(params.formula));
    if (!parsed.ok) throw new Error(`schedule formula: ${parsed.error.message}`);
    const values = { lr0, T: Number(params.totalSteps) };
    return (t) => evaluate(parsed.value, (name) => (name === 't' ? t : readHyper(values, name)));
  },
  suggest: ({ steps }) => ({ totalSteps: steps }),
  about:
    'The rate of each step as a formula in t (from 0), T (all steps) and lr0 (the rate chosen above).',
});
