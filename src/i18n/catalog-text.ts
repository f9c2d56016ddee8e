import type { TFunction } from 'i18next';
import { findMethod } from '../catalog/methods';
import { findNetwork } from '../catalog/networks';
import { findOptimizer } from '../catalog/optimizers';
import { findSchedule } from '../catalog/schedules';
import { findSurface } from '../catalog/surfaces';
import { findWrapper } from '../catalog/wrappers';
import { knownDatasets } from '../experiment/network/dataset';
import { layerSizes } from '../experiment/network/model';
import { withSizes } from '../experiment/network/name';
import type { NetworkShape } from '../experiment/network/shape';
import type { ModelSpec, ObjectiveSpec, RunSpec } from '../experiment/types';

/** Words of catalogue entries in the page's language; an entry without a translation speaks its own English. */

const translated = (t: TFunction, key: string, english: string): string =>
  t(`catalog.${key}`, { defaultValue: english });

/** The label of a hyperparameter or a schedule's parameter. */
export const hyperLabel = (t: TFunction, name: string): string =>
  translated(t, `hyper.${name}`, name);

const definitionOf = (id: string) => findOptimizer(id) ?? findMethod(id);

export const optimizerName = (t: TFunction, id: string): string =>
  id === 'custom'
    ? t('shell.runs.custom')
    : translated(t, `optimizers.${id}.name`, definitionOf(id)?.name ?? id);

/** Short enough for a card, a table and a legend. */
export const runName = (t: TFunction, run: Pick<RunSpec, 'optimizer'>): string =>
  translated(t, `short.${run.optimizer}`, optimizerName(t, run.optimizer));

export const surfaceName = (t: TFunction, id: string): string =>
  translated(t, `surfaces.${id}.name`, findSurface(id)?.name ?? id);

export const surfaceAbout = (t: TFunction, id: string): string =>
  translated(t, `surfaces.${id}.about`, findSurface(id)?.about ?? '');

/** What the two parameters of a plane are called. */
export const axisNames = (t: TFunction, objective: ObjectiveSpec): readonly [string, string] => {
  if (objective.kind !== 'fit') return ['x', 'y'];
  const [x, y] = objective.names;
  return [translated(t, `parameters.${x}`, x), translated(t, `parameters.${y}`, y)];
};

export const scheduleName = (t: TFunction, id: string): string =>
  translated(t, `schedules.${id}.name`, findSchedule(id)?.name ?? id);

export const scheduleAbout = (t: TFunction, id: string): string =>
  translated(t, `schedules.${id}.about`, findSchedule(id)?.about ?? '');

export const datasetName = (t: TFunction, id: string): string =>
  translated(
    t,
    `datasets.${id}.name`,
    knownDatasets().find((entry) => entry.id === id)?.name ?? id,
  );

/** @param shape of the network on its data set */
export const networkName = (t: TFunction, model: ModelSpec, shape: NetworkShape): string =>
  typeof model === 'string'
    ? withSizes(translated(t, `networks.${model}.name`, findNetwork(model)?.name ?? model), shape)
    : t('training.ownModel', { sizes: layerSizes(shape) });

export const networkAbout = (t: TFunction, id: string): string =>
  translated(t, `networks.${id}.about`, findNetwork(id)?.about ?? '');

export const wrapperName = (t: TFunction, id: string): string =>
  translated(t, `wrappers.${id}.name`, findWrapper(id)?.name ?? id);

export const choiceName = (t: TFunction, choice: string): string =>
  translated(t, `choices.${choice}`, choice);

/** Why a choice makes no sense on a surface, the end of a sentence. */
export const choiceNeedsNetwork = (t: TFunction, choice: string, because: string): string =>
  translated(t, `networksOnly.${choice}`, because);

export const wrapperAbout = (t: TFunction, id: string): string =>
  translated(t, `wrappers.${id}.about`, findWrapper(id)?.about ?? '');
