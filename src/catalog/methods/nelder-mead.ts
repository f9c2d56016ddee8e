import { acceptValue, lossAt } from '../method/ask';
import { definePlaneMethod } from '../method/define';
import type { Valued } from '../method/protocol';

type Vertex = Valued<Float64Array>;

/** Nelder and Mead's reflection, expansion, contraction and shrinkage. */
const REFLECT = 1;
const EXPAND = 2;
const CONTRACT = 0.5;
const SHRINK = 0.5;

/** How far beyond the middle, as formulas write it. */
const WRITTEN: ReadonlyMap<number, string> = new Map([
  [REFLECT, '+'],
  [REFLECT * EXPAND, '+ 2'],
  [CONTRACT * REFLECT, '+ \\tfrac12'],
  [-CONTRACT, '- \\tfrac12'],
]);

/** NaN is worse than everything. */
const byLoss = (a: Vertex, b: Vertex) => {
  if (Number.isNaN(a.loss) || Number.isNaN(b.loss))
    return Number(Number.isNaN(a.loss)) - Number(Number.isNaN(b.loss));
  return a.loss - b.loss;
};

const spread = (simplex: readonly Vertex[], of: (vertex: Vertex) => number) =>
  simplex.reduce((most, vertex) => Math.max(most, of(vertex)), 0);

/** Acceptance rules, first simplex and end as in SciPy, which follows Lagarias et al. 1998. */
export const nelderMead = definePlaneMethod({
  id: 'nelder-mead',
  name: 'Nelder-Mead',
  family: 'derivative-free',
  paper: {
    title: 'A Simplex Method for Function Minimization',
    authors: 'Nelder, Mead',
    year: 1965,
    url: 'https://doi.org/10.1093/comjnl/7.4.308',
  },
  hyper: {
    size: { default: 0.05, min: 1e-3, max: 1, scale: 'log', allow: { above: 0 } },
    toleranceX: { default: 1e-8, min: 1e-12, max: 0.1, scale: 'log' },
    toleranceLoss: { default: 1e-12, min: 1e-16, max: 0.1, scale: 'log' },
  },
  objectives: 'plane',
  because:
    'Its simplex has a corner more than there are parameters, and beyond a dozen of them it hardly moves.',
  stateVectors: (_hyper, dimension) => dimension + 1,
  formula: (_hyper, { factor }) =>
    typeof factor === 'number'
      ? [`{found} = {middle} ${WRITTEN.get(factor) ?? ''}\\,({middle} - {worst})`]
      : ['x_i \\leftarrow {best} + \\tfrac12\\,(x_i - {best})'],
  *minimize(space, start, hyper) {
    const n = space.dimension;
    let simplex: Vertex[] = [yield* lossAt(start)];
    for (let i = 0; i < n; i += 1) {
      const corner = space.clone(start);
      const value = corner[i] ?? 0;
      corner[i] = value === 0 ? hyper.size / 200 : value * (1 + hyper.size);
      simplex.push(yield* lossAt(corner));
    }
    for (;;) {
      simplex.sort(byLoss);
      const [best] = simplex;
      const worst = simplex[n];
      const second = simplex[n - 1];
      if (best === undefined || worst === undefined || second === undefined) return;
      const width = spread(simplex, ({ at }) =>
        at.reduce((most, value, i) => Math.max(most, Math.abs(value - (best.at[i] ?? 0))), 0),
      );
      const height = spread(simplex, ({ loss }) => Math.abs(loss - best.loss));
      if (width <= hyper.toleranceX && height <= hyper.toleranceLoss) return;

      const others = simplex.slice(0, n);
      const center = space.scale(
        1 / n,
        others.slice(1).reduce((sum, { at }) => space.add(sum, at), best.at),
      );
      const outward = space.subtract(center, worst.at);
      const tryAt = (factor: number) => lossAt(space.axpy(factor, outward, center));
      const reflected = yield* tryAt(REFLECT);
      let replacement: Vertex | undefined;
      let factor = REFLECT;
      const before = simplex.map(({ at }) => at);
      if (reflected.loss < best.loss) {
        const expanded = yield* tryAt(REFLECT * EXPAND);
        replacement = expanded.loss < reflected.loss ? expanded : reflected;
        if (replacement === expanded) factor = REFLECT * EXPAND;
      } else if (reflected.loss < second.loss) {
        replacement = reflected;
      } else if (reflected.loss < worst.loss) {
        const outside = yield* tryAt(CONTRACT * REFLECT);
        if (outside.loss <= reflected.loss) replacement = outside;
        factor = CONTRACT * REFLECT;
      } else {
        const inside = yield* tryAt(-CONTRACT);
        if (inside.loss < worst.loss) replacement = inside;
        factor = -CONTRACT;
      }
      if (replacement === undefined) {
        simplex = [best];
        for (const { at } of [...others.slice(1), worst]) {
          const side = space.subtract(at, best.at);
          simplex.push(yield* lossAt(space.axpy(SHRINK, side, best.at)));
        }
      } else simplex = [...others, replacement];
      simplex.sort(byLoss);
      const keep = simplex.map(({ at }) => at);
      const corners = { before, after: keep };
      const shown =
        replacement === undefined
          ? { ...corners, best: best.at }
          : { ...corners, factor, worst: worst.at, middle: center, found: replacement.at };
      yield* acceptValue(simplex[0] ?? best, { keep, shown });
    }
  },
  good: 'It needs no gradient at all, only values, so it goes where the loss is not even differentiable.',
  fails:
    'It takes hundreds of evaluations for two parameters, and its simplex may collapse before a minimum.',
});
