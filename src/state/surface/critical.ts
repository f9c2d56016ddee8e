import { createStore } from 'zustand/vanilla';
import { fitDoor } from '../../experiment/fit/door';
import { resolvePlane } from '../../experiment/plane';
import { differOnlyInPoints, planeKey } from '../../experiment/plane-key';
import { same } from '../../experiment/same';
import type { PlaneSpec } from '../../experiment/types';
import type { Landmark } from '../../worker/protocol';
import type { LabCore } from '../lab/lab-core';
import type { Begun } from './begun';
import type { ShownSurface } from './shown-surface';

/** What is known of a plane's shape; the lowest first. */
export interface Critical {
  /** The lowest of all: the catalogue's, or the lowest that were found. */
  readonly global: readonly Landmark[];
  readonly local: readonly Landmark[];
  readonly saddles: readonly Landmark[];
}

const NONE: Critical = { global: [], local: [], saddles: [] };

/** Found minima that lie nearer to the lowest than this are as low, but for rounding. */
const SAME_VALUE = 1e-9;
/** Shares of the domain within which a found point is a known one. */
const SAME_PLACE = 1e-3;

const classify = (
  spec: PlaneSpec,
  minima: readonly Landmark[],
  saddles: readonly Landmark[],
): Critical => {
  const plane = resolvePlane(spec);
  const [[xMin, xMax], [yMin, yMax]] = plane.domain;
  const known = plane.minima;
  const lowest = minima[0]?.[2] ?? Number.NaN;
  const scale = Math.max(1, Math.abs(lowest), Math.abs(saddles.at(-1)?.[2] ?? 0));
  const same = ([ax, ay]: Landmark, [bx, by]: Landmark) =>
    Math.abs(ax - bx) < SAME_PLACE * (xMax - xMin) &&
    Math.abs(ay - by) < SAME_PLACE * (yMax - yMin);
  const isGlobal = (point: Landmark) =>
    known.length > 0
      ? known.some((other) => same(point, other))
      : point[2] - lowest <= SAME_VALUE * scale;
  return {
    global: known.length > 0 ? known : minima.filter(isGlobal),
    local: minima.filter((point) => !isGlobal(point)),
    saddles,
  };
};

/** A search takes as long as many races: it waits until the hand that moves points rests. */
const REST_MS = 300;

/** As far as it is known without a search. */
const known = (spec: PlaneSpec, before: PlaneSpec | undefined, was: Critical): Critical => {
  const { minima } = resolvePlane(spec);
  if (spec.kind !== 'fit' || before === undefined || !differOnlyInPoints(spec, before))
    return { ...NONE, global: minima };
  const follow = (places: readonly Landmark[]) => fitDoor().follow(spec, places);
  return {
    global: minima.length > 0 ? minima : follow(was.global),
    local: follow(was.local),
    saddles: [],
  };
};

/** Looks for minima and saddles whenever the function is another one; where only its points moved, they move along. */
export const createCritical = (
  { engine, frames, clock, waysOut }: LabCore,
  surface: ShownSurface,
): Begun<Critical> => {
  const store = createStore<Critical>()(() => NONE);
  let shown = '';
  let before: PlaneSpec | undefined;
  let cancel = () => {};
  const requests = engine.channel('critical', {
    answered: ({ minima, saddles }, spec) => {
      // Of the function before: the marks of this one are on their way.
      if (planeKey(spec) !== shown) return;
      const found = classify(spec, minima, saddles);
      // Where nothing new was found, nothing is to be drawn anew.
      if (same(found, store.getState())) return;
      store.setState(found);
      frames.request();
    },
  });
  const look = () => {
    const { objective } = surface.store.getState();
    if (objective.kind === 'network') return;
    const key = planeKey(objective);
    if (key === shown) return;
    cancel();
    const moved = before !== undefined && differOnlyInPoints(objective, before);
    // What is known is there at once.
    store.setState(known(objective, before, store.getState()));
    shown = key;
    before = objective;
    if (moved) cancel = clock.after(REST_MS, () => requests.ask(objective));
    else requests.ask(objective);
  };
  waysOut.add(requests.close, () => cancel());
  return {
    store,
    begin: () => {
      waysOut.add(surface.store.subscribe(look));
      look();
    },
  };
};
