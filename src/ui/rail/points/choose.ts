import '../../../experiment/network/planar/open';
import type { TFunction } from 'i18next';
import { planarSets } from '../../../catalog/planar-sets';
import { describeDataset } from '../../../experiment/network/dataset';
import { arePointsRuns, pointsRace } from '../../../experiment/network/planar/opening';
import { asOwnPoints } from '../../../experiment/network/planar/own';
import { networkRace } from '../../../experiment/presets';
import type { DatasetSpec, Experiment } from '../../../experiment/types';
import { datasetName } from '../../../i18n/catalog-text';
import type { Lab } from '../../../state/lab/lab';

const OWN = 'points';
const ids: readonly string[] = [...planarSets.map(({ id }) => id), OWN];

/** The sets of points, by what they ask for. */
export const pointOptions = (t: TFunction) => [
  ...planarSets.map(({ id, target }) => ({
    value: id,
    label: datasetName(t, id),
    group: t(`training.points.sets.${target}`),
  })),
  { value: OWN, label: datasetName(t, OWN), group: t('training.points.own') },
];

/** Those that are shown; of digits those of the first set. */
const ownFrom = (shown: DatasetSpec): DatasetSpec => {
  const { objective } = pointsRace(planarSets[0].id);
  const from =
    typeof shown === 'string' && objective.kind === 'network' ? objective.dataset : shown;
  return asOwnPoints(from);
};

/** Values have no accuracy: its chart gives way to another, and comes back with classes. */
const followSlots = ({ view }: Pick<Lab, 'view'>, classifies: boolean): void => {
  const { slots } = view.store.getState();
  const [from, to] = classifies
    ? (['stepLength', 'accuracy'] as const)
    : (['accuracy', 'stepLength'] as const);
  if (slots.includes(from) && !slots.includes(to))
    view.follow({ slots: slots.map((slot) => (slot === from ? to : slot)) });
};

/** Opens another data set: on points with the network and the runs that there are, if somebody has made them. */
export const chooseDataset = (lab: Pick<Lab, 'document' | 'view'>, id: string): void => {
  const { experiment, load: open } = lab.document.getState();
  const load = (next: Experiment) => {
    open(next);
    const { objective } = next;
    if (objective.kind === 'network')
      followSlots(lab, describeDataset(objective.dataset).target.kind === 'classes');
  };
  const { objective, runs, steps, seed } = experiment;
  if (objective.kind !== 'network') return;
  const onPoints = typeof objective.dataset !== 'string';
  if (!ids.includes(id)) {
    load(networkRace());
    return;
  }
  const opened = pointsRace(id === OWN ? ownFrom(objective.dataset) : id);
  if (!onPoints || opened.objective.kind !== 'network') {
    load(opened);
    return;
  }
  load({
    ...opened,
    seed,
    steps,
    objective: { ...opened.objective, model: objective.model },
    runs: arePointsRuns(runs) ? opened.runs : runs,
  });
};
