import type { Experiment } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { runNames } from '../../i18n/run-names';
import { NONE } from '../../lessons/assigned/question-of';
import type { SaidWords } from './said-text';

/** Answers in the visitor's words: runs by their names. @param number how an axis of a place is written */
export const useSaidWords = ({ runs }: Experiment, number: (x: number) => string): SaidWords => {
  const { t } = useTranslation();
  const names = runNames(t, runs);
  return {
    run: (id) => (id === NONE ? t('assign.none') : (names[Number(id)] ?? id)),
    place: (at) => `(${at.map(number).join(', ')})`,
    between: ' → ',
  };
};
