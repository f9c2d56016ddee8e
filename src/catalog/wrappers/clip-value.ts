import { defineWrapper } from '../define';

/** As torch.nn.utils.clip_grad_value_. */
export const clipValue = defineWrapper({
  id: 'clip-value',
  name: 'Clip by value',
  params: {
    max: { default: 1, min: 1e-3, max: 1000, scale: 'log' },
  },
  rename: { max: 'clipValue' },
  before: 'g = clamp(g, -clipValue, clipValue)',
  about:
    'Cuts every component of the gradient at a limit, each for itself, so its direction may turn.',
});
