import { defineSurface } from '../define';

export const rastrigin = defineSurface({
  id: 'rastrigin',
  name: 'Rastrigin',
  formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  domain: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  minima: [[0, 0, 0]],
  start: [-3.4, 2.6],
  about:
    'A bowl covered with regular dents: descent stops in the nearest one unless momentum or noise carries it on.',
  logLevels: false,
});
