import { defineWrapper } from '../define';

/** Foret et al. 2021, algorithm 1 with p = 2, and the 1e-12 of the PyTorch implementation in common use. */
export const sam = defineWrapper({
  id: 'sam',
  name: 'Sharpness-aware (SAM)',
  params: {
    rho: { default: 0.05, min: 1e-3, max: 2, scale: 'log' },
  },
  rename: { rho: 'samRho' },
  probe: 'theta = theta + samRho * g / (norm(g, all) + 1e-12)',
  about:
    'Climbs a little first and steps by the gradient from up there, which leads to flat minima for twice the price.',
});
