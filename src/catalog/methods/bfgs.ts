import { accept, gradientAt } from '../method/ask';
import { definePlaneMethod } from '../method/define';
import { firstStep } from '../method/first-step';
import { c1, c2, toleranceGrad } from '../method/hyper';
import { strongWolfe } from '../method/strong-wolfe';

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

const identity = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  );

const times = (rows: readonly Float64Array[], v: Float64Array) =>
  Float64Array.from(rows, (row) => dot(row, v));

const copyOf = (rows: readonly Float64Array[]) => rows.map((row) => row.slice());

/** H <- (I - r s y') H (I - r y s') + r s s', r = 1 / y's. */
const update = (inverse: readonly Float64Array[], s: Float64Array, y: Float64Array): void => {
  const sy = dot(s, y);
  const hy = times(inverse, y);
  const factor = (1 + dot(y, hy) / sy) / sy;
  inverse.forEach((row, i) => {
    const si = s[i] ?? 0;
    const hi = hy[i] ?? 0;
    row.forEach((value, j) => {
      const sj = s[j] ?? 0;
      row[j] = value + factor * si * sj - (hi * sj + si * (hy[j] ?? 0)) / sy;
    });
  });
};

/** Nocedal and Wright, algorithm 6.1, from the identity. */
export const bfgs = definePlaneMethod({
  id: 'bfgs',
  name: 'BFGS',
  family: 'second-order',
  paper: {
    title: 'The Convergence of a Class of Double-rank Minimization Algorithms',
    authors: 'Broyden; Fletcher; Goldfarb; Shanno',
    year: 1970,
    url: 'https://doi.org/10.1093/imamat/6.1.76',
  },
  hyper: { c1, c2: c2(0.9), toleranceGrad },
  objectives: 'plane',
  because:
    'It keeps a matrix with a row and a column for every parameter, 40 GB for 100,000 of them; L-BFGS keeps a few vectors instead.',
  stateVectors: (_hyper, dimension) => dimension,
  formula: (_hyper, { learned }) => [
    '{p} = -{C}\\,{g}',
    '{theta+} = {theta} + {t}\\,{p}',
    ...(learned === 1
      ? ['{s} = {theta+} - {theta}', '{y} = g_{k+1} - g_k', '{C+}\\,{y} = {s}']
      : []),
  ],
  *minimize(space, start, hyper) {
    let here = yield* gradientAt(start);
    let inverse = identity(space.dimension);
    let before: number | undefined;
    let restarted = true;
    while (here.norm > hyper.toleranceGrad) {
      const direction = space.scale(-1, times(inverse, here.gradient));
      const slope = dot(direction, here.gradient);
      const found = yield* strongWolfe(space, here, direction, slope, {
        first: firstStep(here, before, slope),
        c1: hyper.c1,
        c2: hyper.c2,
      });
      if (found === undefined) {
        if (restarted && space.fixed) return;
        if (restarted) here = yield* accept(here, { rate: 0 });
        inverse = identity(space.dimension);
        restarted = true;
        continue;
      }
      restarted = false;
      before = here.loss;
      const s = space.subtract(found.point.at, here.at);
      const y = space.subtract(found.point.gradient, here.gradient);
      const C = copyOf(inverse);
      const learned = dot(s, y) > 0 ? 1 : 0;
      // Strong Wolfe makes it positive; noise on the gradient does not keep to that.
      if (learned) update(inverse, s, y);
      const shown = { p: direction, t: found.t, C, learned, s, y, 'C+': copyOf(inverse) };
      here = yield* accept(found.point, { rate: found.t, shown });
    }
  },
  good: 'It learns the curvature from gradients alone and ends faster than any straight line: superlinearly.',
  fails:
    'Its matrix grows with the square of the number of parameters, and it stops in the nearest minimum.',
});
