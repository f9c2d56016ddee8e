import '../../../experiment/network/planar/open';
import type { TFunction } from 'i18next';
import { planarSets } from '../../../catalog/planar-sets';
import { describeDataset } from '../../../experiment/network/dataset';
import { onOtherPoints } from '../../../experiment/network/planar/change';
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

/** With the network that there is, and with its runs if somebody has made them. */
const openWithModel = (lab: Pick<Lab, 'document' | 'view'>, opened: Experiment): void => {
  const { experiment, load } = lab.document.getState();
  const { objective, runs, steps, seed } = experiment;
  if (objective.kind !== 'network' || opened.objective.kind !== 'network') return;
  load({
    ...opened,
    seed,
    steps,
    objective: { ...opened.objective, model: objective.model },
    runs: arePointsRuns(runs) ? opened.runs : runs,
  });
  followSlots(lab, describeDataset(opened.objective.dataset).target.kind === 'classes');
};

/** Opens another data set: on points with the network and the runs that there are, if somebody has made them. */
export const chooseDataset = (lab: Pick<Lab, 'document' | 'view'>, id: string): void => {
  const { experiment, load } = lab.document.getState();
  const { objective } = experiment;
  if (objective.kind !== 'network') return;
  const { dataset } = objective;
  const from = typeof dataset === 'string' ? planarSets[0].id : dataset.kind;
  const opened = !ids.includes(id)
    ? networkRace()
    : id === OWN
      ? pointsRace(ownFrom(dataset), from)
      : pointsRace(id);
  if (opened.objective.kind !== 'network') return;
  if (ids.includes(id) && typeof dataset !== 'string') {
    openWithModel(lab, opened);
    return;
  }
  load(opened);
  followSlots(lab, describeDataset(opened.objective.dataset).target.kind === 'classes');
};

/** Points of one's own in the place of those that there are; where other answers are asked of them, with a race for those. */
export const putPoints = (lab: Pick<Lab, 'document' | 'view'>, dataset: DatasetSpec): void => {
  const { experiment, setObjective } = lab.document.getState();
  const { objective } = experiment;
  if (objective.kind !== 'network') return;
  const targetOf = (spec: DatasetSpec) => describeDataset(spec).target.kind;
  if (targetOf(objective.dataset) === targetOf(dataset))
    setObjective(onOtherPoints(objective, dataset));
  else openWithModel(lab, pointsRace(dataset));
};
