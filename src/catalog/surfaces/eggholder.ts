import { defineSurface } from '../define';

export const eggholder = defineSurface({
  id: 'eggholder',
  name: 'Eggholder',
  formula: '-(y + 47)*sin(sqrt(abs(x/2 + y + 47))) - x*sin(sqrt(abs(x - y - 47)))',
  domain: [
    [-512, 512],
    [-512, 512],
  ],
  minima: [[512, 404.2318051, -959.6406627]],
  start: [160, 300],
  about:
    'Deep pits everywhere and the lowest on the border: local descent alone has no chance of finding it.',
  logLevels: false,
});
