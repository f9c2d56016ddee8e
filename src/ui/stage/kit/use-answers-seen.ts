import { useRef } from 'react';
import type { Answered } from '../../../state/network/network-state';
import { useNetworkLab } from '../../context/use-lab';
import { useLive } from '../../use-live';
import { answersAt } from './answers-at';

/** Thirty pictures a second are seen as a movement; fewer than sixteen are not. */
const LEAST_MS = 33;
const MOST_MS = 60;
/** Of the page's time pictures take a third at most, unless they were fewer than sixteen a second then. */
const TIMES_AS_LONG = 3;

/** How long to wait from one picture to the next, if one takes so long to draw. */
export const redrawEveryMs = (costMs: number): number =>
  Math.min(MOST_MS, Math.max(LEAST_MS, TIMES_AS_LONG * costMs));

type Seen = readonly (Answered | undefined)[];

const isSame = (one: Seen, other: Seen): boolean =>
  one.length === other.length && one.every((answered, run) => answered === other[run]);

/** By run, what it answered at the step that is looked at, and that step, where it is the same for all. */
export const useAnswersSeen = (): { readonly seen: Seen; readonly step: number | undefined } => {
  const lab = useNetworkLab();
  const before = useRef<Seen>([]);
  const seen = useLive<Seen>(
    () => {
      const now = answersAt(lab);
      if (!isSame(now, before.current)) before.current = now;
      return before.current;
    },
    { everyMs: redrawEveryMs, subscribe: lab.network.subscribe },
  );
  const steps = new Set(seen.flatMap((one) => (one === undefined ? [] : [one.step])));
  const [step] = steps;
  return { seen, step: steps.size === 1 ? step : undefined };
};
