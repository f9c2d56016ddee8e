import type { Steps, Vectors } from './protocol';

/** The last few steps with their changes of gradient: an inverse Hessian in 2 m vectors. */
export interface LbfgsMemory<V> {
  /** Remembers step s and change of gradient y, where their product says that the curvature was positive. */
  offer(s: V, y: V): Steps<V, void>;
  /** Minus the inverse Hessian times the gradient. */
  direction(gradient: V): Steps<V, V>;
  forget(): void;
  readonly vectors: readonly V[];
}

interface Pair<V> {
  readonly s: V;
  readonly y: V;
}

/**
 * Less curvature than this along a step is forgotten: PyTorch's bound where y is long, and relative to it where steps are
 * small. Theirs is absolute, and near a minimum nothing is learnt any more.
 */
const LEAST_CURVATURE = 1e-10;

/**
 * Nocedal and Wright, algorithm 7.4, with the scalar products among remembered vectors kept, so that the two loops run
 * over plain numbers and a device is read once (Chen, Wang and Zhou 2014, Large-scale L-BFGS using MapReduce).
 * @param limit how many pairs at most, asked for whenever one comes in
 */
export const createLbfgsMemory = <V>(space: Vectors<V>, limit: () => number): LbfgsMemory<V> => {
  let pairs: Pair<V>[] = [];
  /** sy[i][j] = s_i . y_j and yy[i][j] = y_i . y_j, oldest pair first. */
  let sy: number[][] = [];
  let yy: number[][] = [];

  const dropOldest = () => {
    pairs.shift();
    for (const matrix of [sy, yy]) {
      matrix.shift();
      for (const row of matrix) row.shift();
    }
  };

  return {
    *offer(s, y) {
      const all = [...pairs, { s, y }];
      const last = all.length - 1;
      const products = yield* space.dots(
        all.flatMap((pair): [V, V][] => [
          [pair.s, y],
          [s, pair.y],
          [pair.y, y],
        ]),
      );
      const at = (i: number, k: number) => products[3 * i + k] ?? Number.NaN;
      if (!(at(last, 0) > LEAST_CURVATURE * Math.min(1, at(last, 2)))) return;
      pairs = all;
      sy.forEach((row, i) => {
        row.push(at(i, 0));
      });
      yy.forEach((row, i) => {
        row.push(at(i, 2));
      });
      sy.push(all.map((_, i) => at(i, 1)));
      yy.push(all.map((_, i) => at(i, 2)));
      while (pairs.length > limit()) dropOldest();
    },
    *direction(gradient) {
      const count = pairs.length;
      if (count === 0) return space.scale(-1, gradient);
      const products = yield* space.dots(
        pairs.flatMap(({ s, y }): [V, V][] => [
          [s, gradient],
          [y, gradient],
        ]),
      );
      const sg = (i: number) => products[2 * i] ?? 0;
      const yg = (i: number) => products[2 * i + 1] ?? 0;
      const entry = (matrix: number[][], i: number, j: number) => matrix[i]?.[j] ?? 0;
      const sum = (from: number, to: number, term: (j: number) => number) => {
        let total = 0;
        for (let j = from; j < to; j += 1) total += term(j);
        return total;
      };
      // q = g - sum of alpha_j y_j; r = gamma q + sum of (alpha_j - beta_j) s_j.
      const alpha = new Float64Array(count);
      for (let i = count - 1; i >= 0; i -= 1) {
        const sq = sg(i) - sum(i + 1, count, (j) => (alpha[j] ?? 0) * entry(sy, i, j));
        alpha[i] = sq / entry(sy, i, i);
      }
      const gamma = entry(sy, count - 1, count - 1) / entry(yy, count - 1, count - 1);
      const weight = new Float64Array(count);
      for (let i = 0; i < count; i += 1) {
        const yq = yg(i) - sum(0, count, (j) => (alpha[j] ?? 0) * entry(yy, i, j));
        const yr = gamma * yq + sum(0, i, (j) => (weight[j] ?? 0) * entry(sy, j, i));
        weight[i] = (alpha[i] ?? 0) - yr / entry(sy, i, i);
      }
      let result = space.scale(-gamma, gradient);
      pairs.forEach(({ s, y }, i) => {
        result = space.axpy(gamma * (alpha[i] ?? 0), y, result);
        result = space.axpy(-(weight[i] ?? 0), s, result);
      });
      return result;
    },
    forget() {
      pairs = [];
      sy = [];
      yy = [];
    },
    get vectors() {
      return pairs.flatMap(({ s, y }) => [s, y]);
    },
  };
};
