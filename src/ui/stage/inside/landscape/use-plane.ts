import type { LandscapePlane, PlaneChoice } from '../../../../experiment/network/landscape';
import type { PlaneName } from '../../../../experiment/view/choices';
import { useNetworkLab } from '../../../context/use-lab';
import { explodedFrom } from '../../../exploded';
import { useLive } from '../../../use-live';
import { type Answered, useAnswer } from '../use-answer';
import { usePair } from './use-pair';

export type MapName = Exclude<PlaneName, 'line' | 'sharpness'>;

const choiceOf = (chosen: MapName, [a, b]: readonly [number, number]): PlaneChoice => {
  switch (chosen) {
    case 'pca':
      return { kind: 'pca' };
    case 'ends':
      return { kind: 'ends', runs: [a, b] };
    case 'random':
      return { kind: 'random', run: a };
    default:
      return chosen satisfies never;
  }
};

/** The plane of the runs, asked for anew whenever more of their parameters are kept. */
export const usePlane = (
  chosen: MapName,
): Answered<'plane'> & { readonly plane: LandscapePlane | undefined } => {
  const { race, playback } = useNetworkLab();
  const pair = usePair();
  const told = useLive(() => {
    const { evaluations, playing } = playback.getState();
    const newest = evaluations.map((one) => one.at(-1)?.step ?? -1);
    const calmUntil = race.runs.map((run) => {
      const from = explodedFrom(run);
      return Number.isFinite(from) ? from - 1 : null;
    });
    return JSON.stringify({ calmUntil, step: Math.max(-1, ...newest), playing });
  });
  const { calmUntil, step, playing } = JSON.parse(told) as {
    calmUntil: (number | null)[];
    step: number;
    playing: boolean;
  };
  const asked = useAnswer(
    'plane',
    step < 0 ? undefined : { choice: choiceOf(chosen, pair), calmUntil, step, playing },
    // What is asked for anew with every evaluation would else never come where these are more frequent.
    Number.POSITIVE_INFINITY,
  );
  const plane = asked.answer;
  // Until another one is there, the one that was chosen before is not it.
  return { ...asked, plane: plane?.choice.kind === chosen ? plane : undefined };
};
