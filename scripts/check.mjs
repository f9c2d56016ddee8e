// `npm run check`: format, lint, types, import rules and unit tests.
import { CHECK_STEPS, formatTally, runSteps } from './steps.mjs';

const total = await runSteps(CHECK_STEPS);
console.log(formatTally(total));
process.exitCode = total.failed > 0 ? 1 : 0;
