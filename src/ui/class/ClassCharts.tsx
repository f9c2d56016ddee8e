import type { AskedPrediction, Goal } from '../../experiment/assignment/fields';
import type { Experiment } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import type { CheckedResult } from '../../lessons/assigned/check-class';
import { askedText } from '../assign/asked-words';
import { formatNumber } from '../format';
import { Bars } from './Bars';
import { binsOf } from './bins-of';
import classes from './ClassPanel.module.css';
import { saidText } from './said-text';
import { useSaidWords } from './use-said-words';

interface Props {
  readonly checked: readonly CheckedResult[];
  readonly goal: Goal | undefined;
  readonly question: AskedPrediction | undefined;
  readonly from: Experiment;
}

/** The class as a whole: how far they came, and what they predicted. Results with a fault are not counted. */
export const ClassCharts = ({ checked, goal, question, from }: Props) => {
  const { t } = useTranslation();
  const good = checked.filter(({ fault }) => fault === undefined);
  const scores = good.flatMap(({ score }) => score ?? []);
  const words = useSaidWords(from, (x) => formatNumber(Math.round(x)));
  const counts = new Map<string, number>();
  const rightly = new Set<string>();
  for (const { said, right } of good) {
    if (!said) continue;
    const label = saidText(said, words);
    counts.set(label, (counts.get(label) ?? 0) + 1);
    if (right) rightly.add(label);
  }
  return (
    <div className={classes.charts}>
      {goal && scores.length > 0 && (
        <Bars
          title={t(`assign.goalKinds.${goal.kind}`)}
          bars={binsOf(scores, formatNumber).map((bin) => ({ ...bin, good: false }))}
        />
      )}
      {question && counts.size > 0 && (
        <Bars
          title={askedText(t, question, from)}
          bars={[...counts].map(([text, count]) => ({ text, count, good: rightly.has(text) }))}
        />
      )}
    </div>
  );
};
