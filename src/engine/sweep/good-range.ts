/** What was found at one learning rate: the loss after the race, Infinity where it diverged. */
export interface RatePoint {
  readonly rate: number;
  readonly loss: number;
}

export interface GoodRange {
  /** The rate with the lowest loss. */
  readonly best: RatePoint;
  /** Ends of the unbroken range around it in which every rate tried is about as good. */
  readonly low: number;
  readonly high: number;
}

/** As good as the best: at most so many times its loss above the minimum … */
const FACTOR = 10;
/** … or so small a part of what was above the minimum at the start that the race is won. */
const WON = 1e-4;
/** No rate is good that makes up for less than this part of the way from the start to the minimum. */
const PROGRESS = 1e-3;

/**
 * How wide the best is.
 * @param points ascending in rate
 * @param floor the lowest value that the loss can have, as far as it is known; else the best loss found serves
 * @param startLoss loss before the first update
 * @returns nothing where every rate diverged, or none gets anywhere
 */
export const goodRange = (
  points: readonly RatePoint[],
  floor: number | undefined,
  startLoss: number,
): GoodRange | undefined => {
  let at = -1;
  points.forEach(({ loss }, k) => {
    if (Number.isFinite(loss) && (at < 0 || loss < (points[at]?.loss ?? 0))) at = k;
  });
  const best = points[at];
  if (best === undefined) return undefined;
  const way = floor === undefined ? Math.abs(startLoss) : startLoss - floor;
  if (!(startLoss - best.loss > PROGRESS * way)) return undefined;
  const bottom = Math.min(floor ?? best.loss, best.loss);
  const enough = bottom + Math.max(FACTOR * (best.loss - bottom), WON * (startLoss - bottom));
  const good = (k: number) => (points[k]?.loss ?? Number.POSITIVE_INFINITY) <= enough;
  let low = at;
  let high = at;
  while (good(low - 1)) low -= 1;
  while (good(high + 1)) high += 1;
  return { best, low: points[low]?.rate ?? best.rate, high: points[high]?.rate ?? best.rate };
};
