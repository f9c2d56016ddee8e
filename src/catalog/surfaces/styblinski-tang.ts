import { defineSurface } from '../define';

export const styblinskiTang = defineSurface({
  id: 'styblinski-tang',
  name: 'Styblinski-Tang',
  formula: '0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)',
  domain: [
    [-5, 5],
    [-5, 5],
  ],
  minima: [[-2.903534027771177, -2.903534027771177, -78.33233140754282]],
  start: [0.6, 3.8],
  about: 'Four basins of different depth: the way downhill from here need not lead to the deepest.',
  logLevels: false,
});
