import { createStore } from 'zustand/vanilla';
import { resolvePlane } from '../../experiment/plane';
import { planeKey } from '../../experiment/plane-key';
import type { PlaneSpec } from '../../experiment/types';
import type { Landmark } from '../../worker/protocol';
import type { LabCore } from '../lab/lab-core';
import type { Begun } from './begun';

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

/** Looks for minima and saddles whenever the function is another one. */
export const createCritical = ({ engine, frames, document, waysOut }: LabCore): Begun<Critical> => {
  const store = createStore<Critical>()(() => NONE);
  let shown = '';
  const requests = engine.channel('critical', {
    answered: ({ minima, saddles }, spec) => {
      // Of the function before: the marks of this one are on their way.
      if (planeKey(spec) !== shown) return;
      store.setState(classify(spec, minima, saddles));
      frames.request();
    },
  });
  const look = () => {
    const { objective } = document.getState().experiment;
    if (objective.kind === 'network') return;
    const key = planeKey(objective);
    if (key === shown) return;
    shown = key;
    // What the catalogue knows is there at once.
    store.setState({ ...NONE, global: resolvePlane(objective).minima });
    requests.ask(objective);
  };
  waysOut.add(requests.close);
  return {
    store,
    begin: () => {
      waysOut.add(
        document.subscribe((state, before) => {
          if (state.experiment !== before.experiment) look();
        }),
      );
      look();
    },
  };
};
