import { gradientsAt } from './calls/gradients';
import { openTrainer, trainSteps } from './calls/train';

/** What a bench may call in a browser's worker and in a process of Node alike. */
export const portableCalls = [gradientsAt, openTrainer, trainSteps] as const;
