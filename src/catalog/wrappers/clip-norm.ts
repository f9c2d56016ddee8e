import { defineWrapper } from '../define';

/** As torch.nn.utils.clip_grad_norm_, with its 1e-6. */
export const clipNorm = defineWrapper({
  id: 'clip-norm',
  name: 'Clip by norm',
  params: {
    max: { default: 1, min: 1e-3, max: 1000, scale: 'log' },
  },
  rename: { max: 'clipNorm' },
  before: 'g = g * min(1, clipNorm / (norm(g, all) + 1e-6))',
  about:
    'Shortens the gradient of all parameters together when it is longer than a limit; its direction stays.',
});
