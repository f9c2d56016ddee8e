import { useStore } from 'zustand';
import type { Answered } from '../../../state/network/network-state';
import { useNetworkLab } from '../../context/use-lab';
import { useLive } from '../../use-live';
import { answersAt } from './answers-at';

/** By run, what it answered at the step that is looked at, and that step, where it is the same for all. */
export const useAnswersSeen = (): {
  readonly seen: readonly (Answered | undefined)[];
  readonly step: number | undefined;
} => {
  const lab = useNetworkLab();
  const { answers } = useStore(lab.network);
  // Of every run the step of its answers: they change seldom, the step that is looked at often.
  const told = useLive(() =>
    answersAt(lab)
      .map((one) => one?.step ?? '')
      .join(),
  ).split(',');
  const steps = new Set(told.filter((step) => step !== ''));
  const [step] = steps;
  return {
    seen: told.map((at, run) =>
      at === '' ? undefined : answers[run]?.find((one) => one.step === Number(at)),
    ),
    step: steps.size === 1 ? Number(step) : undefined,
  };
};
