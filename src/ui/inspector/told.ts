import type { TFunction } from 'i18next';
import type { Diagnosis, Told } from '../../experiment/step-trace';
import { messageOf } from '../../i18n/keys';
import { formatInteger, formatNumber, formatPercent } from '../format';

/** Whole numbers, and shares, which read as percent. */
const STEPS = new Set(['step', 'from']);
const SHARES = new Set(['share']);

const valueText = (name: string, value: number): string => {
  if (STEPS.has(name)) return formatInteger(value);
  const short = Number(value.toPrecision(3));
  if (!SHARES.has(name)) return formatNumber(short);
  // A share that rounds to nothing is told by its power of ten.
  return short >= 1e-4 || short === 0 ? formatPercent(short, 2) : `${formatNumber(100 * short)} %`;
};

const valuesOf = ({ values }: Told): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueText(name, value)]));

/** The window in words: how many steps back, or all of them. */
const windowOf = (t: TFunction, { steps, from }: Told['values']): string =>
  from === 0 || steps === undefined
    ? t('inspector.window.start')
    : t('inspector.window.lately', { count: steps });

/** What a run is doing, and why: the sentence, then its reasons. */
export const sayDiagnosis = (
  t: TFunction,
  { sentence, reasons }: Diagnosis,
): { readonly sentence: string; readonly reasons: string } => ({
  sentence: messageOf(t, `inspector.verdict.${sentence.key}`, {
    ...valuesOf(sentence),
    window: windowOf(t, sentence.values),
  }),
  reasons: reasons
    .map((reason) => messageOf(t, `inspector.because.${reason.key}`, valuesOf(reason)))
    .join(' '),
});
