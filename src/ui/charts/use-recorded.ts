import { useMemo, useRef } from 'react';
import { heldSet } from '../../experiment/network/held-out';
import { resolvePlane } from '../../experiment/plane';
import type { Experiment, ObjectiveSpec } from '../../experiment/types';
import { isVisible } from '../../state/lab/looks';
import { onSet } from '../../state/network/evaluations';
import { differOnlyInStart } from '../../state/surface/start-apart';
import { useDocument, useLab, useView } from '../context/use-lab';
import { useHorizon } from '../use-horizon';
import type { Recorded } from './recorded';
import { recordedUntil } from './until';
import { useNews } from './use-news';

/** The experiment, and the same object while only its start is moved: a drag must not draw charts a frame. */
const useExperimentSeen = (): Experiment => {
  const seen = useRef<Experiment>(undefined);
  return useDocument(({ experiment }) => {
    if (!seen.current || !differOnlyInStart(seen.current, experiment)) seen.current = experiment;
    return seen.current;
  });
};

const NO_MINIMA: Recorded['minima'] = [];

/** Known minima of what is minimised; none for networks. */
export const minimaOf = (objective: ObjectiveSpec): Recorded['minima'] =>
  objective.kind === 'network' ? NO_MINIMA : resolvePlane(objective).minima;

/** What is recorded of the lab's race, as far as it is shown: another object whenever there is something new in it. */
export const useRecorded = (): Recorded => {
  const { race, playback, companions, lowest } = useLab();
  const news = useNews();
  const experiment = useExperimentSeen();
  const hidden = useView((state) => state.hidden);
  const solo = useView((state) => state.solo);
  const { objective } = experiment;
  // Those that the engine found; while points are moved they move in every frame, and `news` says when they are seen.
  const found = lowest?.getState().global ?? NO_MINIMA;
  const minima = useMemo(() => {
    const known = minimaOf(objective);
    return known.length > 0 ? known : found;
  }, [objective, found]);
  const horizon = useHorizon();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the records change inside; `news` says when.
  return useMemo(() => {
    const { status, catchingUp, evaluations, asked } = playback.getState();
    const beside = companions?.getState();
    // Those of an experiment before are not these runs' repeats.
    const repeats =
      beside?.of && beside.done && differOnlyInStart(beside.of, experiment)
        ? beside.paths.filter(({ banded }) => banded !== undefined)
        : [];
    const held = objective.kind === 'network' ? heldSet(objective) : 'test';
    const whole: Recorded = {
      experiment,
      series: race.runs,
      evaluations: evaluations.map((points) => onSet(points, held)),
      tested: evaluations.map((points) => (held === 'test' ? [] : onSet(points, 'test'))),
      trained: evaluations.map((points) => onSet(points, 'train')),
      asked,
      status,
      catchingUp,
      minima,
      visible: (run) => isVisible({ hidden, solo }, run),
      repeats,
    };
    return recordedUntil(whole, horizon);
  }, [race, playback, companions, experiment, minima, hidden, solo, news, horizon]);
};
