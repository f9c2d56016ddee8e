import { defineWrapper } from '../define';

/** `coupled` is L2 in the gradient; `decoupled` shrinks the parameters before the update, as torch.optim.AdamW does. */
export const weightDecay = defineWrapper({
  id: 'weight-decay',
  name: 'Weight decay',
  params: {
    lambda: { default: 0.01, min: 1e-6, max: 1, scale: 'log', neutral: 0 },
    mode: { kind: 'choice', default: 'decoupled', choices: ['coupled', 'decoupled'] },
  },
  rename: { lambda: 'decayLambda' },
  before: {
    by: 'mode',
    texts: {
      coupled: 'g = g + decayLambda * theta',
      decoupled: 'theta = theta - lr * decayLambda * theta',
    },
  },
  about: 'Pulls every parameter towards 0, either through the gradient or beside it.',
});
