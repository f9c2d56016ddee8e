import type { TFunction } from 'i18next';
import type { AskedPrediction } from '../../experiment/assignment/fields';
import type { Experiment } from '../../experiment/types';
import { runNames } from '../../i18n/run-names';
import { NONE } from '../../lessons/assigned/question-of';
import type { AnyStepText } from '../../lessons/schema/text';
import { formatNumber } from '../format';

/** The question in words: the teacher's own, or the page's. */
export const askedText = (
  t: TFunction,
  { kind, run, loss, words }: AskedPrediction,
  { runs }: Experiment,
): string => {
  if (words.trim() !== '') return words;
  const name = runNames(t, runs)[Math.min(run, runs.length - 1)] ?? '';
  return t(`assign.asked.${kind}`, { name, loss: formatNumber(loss) });
};

/** All that a prediction says, in the words of a lesson's step. */
export const askedWords = (
  t: TFunction,
  asked: AskedPrediction,
  experiment: Experiment,
): AnyStepText => {
  const names = Object.fromEntries(
    runNames(t, experiment.runs).map((name, k) => [String(k), name]),
  );
  const choices = Object.fromEntries(
    Object.entries(names).map(([k, label]) => [k, { label, why: '' }]),
  );
  return {
    title: '',
    text: '',
    question: askedText(t, asked, experiment),
    choices:
      asked.kind === 'first'
        ? { ...choices, [NONE]: { label: t('assign.none'), why: '' } }
        : choices,
    items: names,
    reveal: '',
  };
};
