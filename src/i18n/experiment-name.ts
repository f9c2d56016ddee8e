import type { TFunction } from 'i18next';
import { describeDataset } from '../experiment/network/dataset';
import type { Experiment, ObjectiveSpec, RunSpec } from '../experiment/types';
import { revealed } from '../formula/printable';
import { runName, surfaceName } from './catalog-text';

/** So many runs are named; of more, how many there are. */
const MOST_NAMED = 3;
const MOST_FORMULA = 24;

/** 0.0018 as .0018: in a name every character counts. */
const shortNumber = (x: number): string => String(x).replace(/^(-?)0\./, '$1.');

const rateOf = ({ hyper }: RunSpec): string | undefined =>
  typeof hyper.lr === 'number' ? shortNumber(hyper.lr) : undefined;

const placeOf = (t: TFunction, objective: ObjectiveSpec): string => {
  switch (objective.kind) {
    case 'surface':
      return surfaceName(t, objective.surface);
    case 'fit':
    case 'formula': {
      const { formula } = objective;
      const shown = formula.length > MOST_FORMULA ? `${formula.slice(0, MOST_FORMULA)}…` : formula;
      return revealed(shown);
    }
    case 'network':
      return describeDataset(objective.dataset).name;
    default:
      return objective satisfies never;
  }
};

/** What an experiment is called that nobody has named: its runs, told apart by what differs, and what they minimise. */
export const experimentName = (t: TFunction, { runs, objective }: Experiment): string => {
  const names = runs.map((run) => (run.name === undefined ? runName(t, run) : revealed(run.name)));
  const rates = runs.map(rateOf);
  const sameRates = rates.every((rate) => rate === rates[0]) && runs.length > 1;
  const said = names.map((name, k) => {
    const repeats = k > 0 && name === names[k - 1] && !sameRates;
    return [...(repeats ? [] : [name]), ...(sameRates ? [] : [rates[k] ?? []])].flat().join(' ');
  });
  const shown = said.length > MOST_NAMED ? said.slice(0, MOST_NAMED - 1) : said;
  const race = shown.map((one, k) => one || (names[k] ?? '')).join(t('gallery.versus'));
  const place = placeOf(t, objective);
  const more = said.length - shown.length;
  return more > 0
    ? t('gallery.nameMore', { race, more, place })
    : t('gallery.name', { race, place });
};
