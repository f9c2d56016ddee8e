import '../../experiment/fit/open';
import type { TFunction } from 'i18next';
import { fits } from '../../catalog/fits';
import { surfaces } from '../../catalog/surfaces';
import { parseFit } from '../../experiment/fit/fit';
import { knownFit } from '../../experiment/fit/known';
import { areFitRuns, fitRuns } from '../../experiment/fit/opening-runs';
import { areOpeningRuns } from '../../experiment/opening-runs';
import type { Experiment, FitSpec } from '../../experiment/types';
import { fitName } from '../../i18n/fit-text';
import type { Lab } from '../../state/lab/lab';

const PREFIX = 'fit/';

export const fitOptions = (t: TFunction) =>
  fits.map((fit) => ({ value: `${PREFIX}${fit.id}`, label: fitName(t, fit) }));

/** The option of a fit to other data, or of another formula. */
export const OWN_FIT = `${PREFIX}own`;

export const isFit = (value: string): boolean => value.startsWith(PREFIX);

export const isOwn = (objective: FitSpec): boolean => knownFit(objective) === undefined;

/** The option that an objective is. */
export const fitValue = (objective: FitSpec): string =>
  `${PREFIX}${knownFit(objective)?.id ?? 'own'}`;

/** The runs that a fit opens with, unless somebody has made theirs their own. */
const runsFor = ({ runs }: Experiment, id: string): Experiment['runs'] =>
  areFitRuns(runs) || surfaces.some((surface) => areOpeningRuns(runs, surface.id))
    ? (fitRuns(id) ?? runs)
    : runs;

/** Opens a fit of the catalogue. */
export const chooseFit = (lab: Pick<Lab, 'document'>, value: string): void => {
  const id = value.slice(PREFIX.length);
  const { experiment, openObjective } = lab.document.getState();
  const objective = parseFit({ kind: 'fit', fit: id });
  if (objective.ok) openObjective(objective.value, runsFor(experiment, id));
};
