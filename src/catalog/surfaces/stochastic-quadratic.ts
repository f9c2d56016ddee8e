import { defineSurface } from '../define';

/** The noise on its gradient is gaussian with standard deviation `gradientNoise` in each component; its value has none. */
export const stochasticQuadratic = defineSurface({
  id: 'stochastic-quadratic',
  name: 'Stochastic quadratic',
  formula: '0.5*(x^2 + condition*y^2)',
  parameters: {
    condition: { default: 5, min: 1, max: 1e4, scale: 'log', allow: { above: 0 } },
  },
  gradientNoise: 1,
  domain: [
    [-5, 5],
    [-3, 3],
  ],
  minima: [[0, 0, 0]],
  start: [-4, 2],
  about:
    'Every gradient is a little wrong: a constant rate never settles, and a falling one or an average does.',
  logLevels: false,
});
