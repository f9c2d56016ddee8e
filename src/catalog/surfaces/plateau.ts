import { defineSurface } from '../define';

export const plateau = defineSurface({
  id: 'plateau',
  name: 'Plateau',
  formula: 'tanh((x^2 + y^2)/width^2)',
  parameters: {
    width: { default: 1.5, min: 0.5, max: 4, scale: 'linear', allow: { above: 0 } },
  },
  domain: [
    [-4, 4],
    [-4, 4],
  ],
  minima: [[0, 0, 0]],
  start: [-2.4, 1.2],
  about:
    'A hole in a plain: far out the gradient all but vanishes, and only steps that ignore its length arrive soon.',
  logLevels: false,
});
