import { resolvePlane } from '../../../experiment/plane';
import { isStochastic } from '../../../experiment/starts';
import type { PlaneSpec } from '../../../experiment/types';
import { type Verdict, type Verdicts, verdictOf } from '../../../experiment/verdict';
import { compilePlane } from '../compiled';
import type { SurfaceRun } from '../simulate';

const least = (values: readonly number[]) => Math.min(...values);
const most = (values: readonly number[]) => Math.max(...values);

/**
 * What each word promises of the series it speaks of, checked from the series and the plane alone: every step at which
 * a verdict says what is not so, with what is wrong.
 */
export const contradictionsOf = (
  spec: PlaneSpec,
  run: SurfaceRun,
  verdicts: Verdicts,
): readonly string[] => {
  const { domain, dimension, minima } = resolvePlane(spec);
  const surface = compilePlane(spec);
  const [[xMin, xMax], [yMin, yMax]] = domain;
  const span = dimension === 1 ? xMax - xMin : Math.hypot(xMax - xMin, yMax - yMin);
  const loss = [...(run.judged?.judgedLoss ?? run.loss)];
  const x = [...(run.judged?.judgedX ?? run.x)];
  const y = [...(run.judged?.judgedY ?? run.y)];
  const at = (values: readonly number[], k: number) => values[k] ?? Number.NaN;
  const distance = (i: number, k: number) => Math.hypot(at(x, i) - at(x, k), at(y, i) - at(y, k));
  const length = (k: number) => distance(k, k - 1);
  const gradient = (k: number) => {
    const out = new Float64Array(2);
    surface.gradient(at(x, k), at(y, k), out);
    return Math.hypot(...out);
  };
  const slopeAt = (px: number, py: number) => {
    const out = new Float64Array(2);
    surface.gradient(px, py, out);
    return [...out];
  };
  /** By finite differences of the gradient: eigenvalues, the larger first, and the unit vector of the first. */
  const eigenAt = (px: number, py: number) => {
    const h = 1e-5 * span;
    const column = (dx: number, dy: number) => {
      const ahead = slopeAt(px + dx, py + dy);
      const behind = slopeAt(px - dx, py - dy);
      return [0, 1].map((i) => (at(ahead, i) - at(behind, i)) / (2 * h));
    };
    const [xx = 0, yx = 0] = column(h, 0);
    const [xy = 0, yy = 0] = column(0, h);
    const off = (xy + yx) / 2;
    const middle = (xx + yy) / 2;
    const radius = Math.hypot((xx - yy) / 2, off);
    const angle = Math.atan2(2 * off, xx - yy) / 2;
    return {
      high: middle + radius,
      low: middle - radius,
      axis: [Math.cos(angle), Math.sin(angle)] as const,
    };
  };
  const eigen = (k: number) => eigenAt(at(x, k), at(y, k));
  /** The floor under a point, where that is near: beside a valley that bends, the curvature along it is another. */
  const floorUnder = (k: number) => {
    let [px, py] = [at(x, k), at(y, k)];
    const { high } = eigen(k);
    for (let i = 0; i < 100 && high > 0; i += 1) {
      const [gx = 0, gy = 0] = slopeAt(px, py);
      px -= gx / high;
      py -= gy / high;
    }
    return Math.hypot(px - at(x, k), py - at(y, k)) <= 2e-4 * span ? eigenAt(px, py) : eigen(k);
  };
  /** How often the steps change sides along the sharpest axis under them, which may turn on the way. */
  const sides = (from: number, to: number) => {
    let changes = 0;
    let before = { part: 0, axis: eigen(from).axis };
    for (let k = from; k < to; k += 1) {
      const [ax, ay] = eigen(k).axis;
      const end = ax * before.axis[0] + ay * before.axis[1] < 0 ? -1 : 1;
      const axis = [end * ax, end * ay] as const;
      const part = axis[0] * (at(x, k + 1) - at(x, k)) + axis[1] * (at(y, k + 1) - at(y, k));
      if (part * before.part < 0) changes += 1;
      before = { part, axis };
    }
    return changes;
  };
  /** How often the loss turns, or the point turns back. */
  const turnsOf = (from: number, to: number) => {
    let turns = 0;
    let way = 0;
    for (let k = from + 1; k <= to; k += 1) {
      const [dx, dy] = [at(x, k) - at(x, k - 1), at(y, k) - at(y, k - 1)];
      const back =
        k > from + 1 && dx * (at(x, k - 1) - at(x, k - 2)) + dy * (at(y, k - 1) - at(y, k - 2)) < 0;
      const now = Math.sign(at(loss, k) - at(loss, k - 1));
      if (back || now * way < 0) turns += 1;
      if (now !== 0) way = now;
    }
    return turns;
  };
  const steepest = most(
    Array.from({ length: 41 * 41 }, (_, i) => {
      const out = new Float64Array(2);
      surface.gradient(
        xMin + ((xMax - xMin) * (i % 41)) / 40,
        yMin + ((yMax - yMin) * Math.floor(i / 41)) / 40,
        out,
      );
      const slope = Math.hypot(...out);
      return Number.isFinite(slope) ? slope : 0;
    }),
  );

  const wrongAt = (k: number, { kind, from, where }: Verdict): string | undefined => {
    const window = loss.slice(from, k + 1);
    const last = k === loss.length - 1;
    if (!(from >= 0 && from <= k)) return 'its window is none';
    if ((where !== undefined) !== (kind === 'arrived') && kind !== 'crawling')
      return 'a place where none is told, or the other way round';
    const lost = last && run.status === 'diverged';
    if ((kind === 'diverged' || (kind === 'undefined' && k === 0)) !== lost)
      return `the run is ${run.status}`;
    switch (kind) {
      case 'undefined':
        return Number.isFinite(at(loss, k)) ? 'there is a loss' : undefined;
      case 'diverged':
        return undefined;
      case 'started':
        return k < 5 ? undefined : 'it started long ago';
      case 'descending':
        return at(loss, k) < at(loss, from) ? undefined : 'the loss has not fallen';
      case 'rising':
        return at(loss, k) > at(loss, from) ? undefined : 'the loss has not risen';
      case 'drifting':
        return most(window) - least(window) <= 1e-9 * most(window.map(Math.abs)) &&
          distance(from, k) > 0
          ? undefined
          : 'the loss has changed, or the point has not';
      case 'diverging': {
        if (k - from < 3) return 'one step is no divergence';
        if (!(at(loss, k) > at(loss, from))) return 'the loss has not risen';
        if (!(most(window) >= most(loss.slice(0, from + 1)))) return 'it has been higher';
        const lengths = Array.from({ length: k }, (_, i) => length(i + 1));
        return most(lengths.slice(from)) > most(lengths.slice(0, from + 1))
          ? undefined
          : 'the steps have not grown';
      }
      case 'oscillating': {
        if (turnsOf(from, k) < 2) return 'it does not turn';
        const lately = Math.ceil((2 * window.length) / 3);
        const height = most(window) - least(window);
        return least(window.slice(lately)) >= least(window.slice(0, lately)) - 0.5 * height
          ? undefined
          : 'it is lower for it';
      }
      case 'zigzagging': {
        if (!(at(loss, k) < at(loss, from))) return 'the loss has not fallen';
        if (dimension === 1) return 'a line has no ravine';
        const { high, low } = eigen(k);
        if (sides(from, k) < 2) return 'it does not change sides';
        return high > 0 && high >= 9 * Math.abs(low) ? undefined : `no ravine: ${high}, ${low}`;
      }
      case 'crawling':
        return Array.from({ length: k - from }, (_, i) => distance(from + i, k)).every(
          (way) => way <= 0.004 * span,
        )
          ? undefined
          : 'it has moved';
      case 'noisy':
        return isStochastic(spec) ? undefined : 'there is no noise';
      case 'stuck':
        return distance(from, k) === 0 ? undefined : 'it has moved';
      case 'arrived': {
        for (let i = from; i <= k; i += 1)
          if (!(distance(i, k) <= 2e-4 * span)) return 'it has moved';
        const known = minima.some(
          ([mx, my]) => Math.hypot(mx - at(x, k), my - at(y, k)) <= 1e-6 * span,
        );
        const slope = gradient(k);
        if (!known && !(slope <= Math.max(2e-3, 1e-6 * steepest))) return `the slope is ${slope}`;
        if (known) return where === 'minimum' ? undefined : 'it is a minimum';
        const { high, low } = eigen(k);
        const level = 1e-4 * Math.max(Math.abs(high), Math.abs(low));
        if (where === 'minimum' && low < -level && floorUnder(k).low < -level)
          return `no minimum: ${high}, ${low}`;
        if (where === 'top' && high > level) return `no top: ${high}, ${low}`;
        if (where === 'saddle' && !(low <= level)) return `no saddle: ${high}, ${low}`;
        return undefined;
      }
      case 'at-chance':
        return 'a plane has no classes';
      default:
        return kind satisfies never;
    }
  };

  const found: string[] = [];
  if (verdicts.code.length !== loss.length) found.push('not one verdict for each step');
  verdicts.code.forEach((code, k) => {
    const verdict = verdictOf(code, verdicts.from[k] ?? Number.NaN);
    const wrong = verdict === undefined ? 'no verdict' : wrongAt(k, verdict);
    if (wrong !== undefined) found.push(`step ${k}: ${JSON.stringify(verdict)}: ${wrong}`);
  });
  return found;
};
