import type { AskedPrediction, Goal } from '../../experiment/assignment/fields';
import type { Experiment } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { runNames } from '../../i18n/run-names';
import type { CheckedResult } from '../../lessons/assigned/check-class';
import { NONE } from '../../lessons/assigned/question-of';
import { askedText } from '../assign/asked-words';
import { formatNumber } from '../format';
import { Bars } from './Bars';
import { binsOf } from './bins-of';
import classes from './ClassPanel.module.css';

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
  const names = runNames(t, from.runs);
  const answers = good.flatMap(({ said }) => said ?? []);
  const counts = new Map<string, number>();
  const label = (said: (typeof answers)[number]): string => {
    if (said.kind === 'choice')
      return said.choice === NONE ? t('assign.none') : (names[Number(said.choice)] ?? said.choice);
    if (said.kind === 'order') return said.items.map((k) => names[Number(k)] ?? k).join(' → ');
    return said.kind === 'place'
      ? `(${said.at.map((x) => formatNumber(Math.round(x))).join(', ')})`
      : '';
  };
  for (const said of answers) counts.set(label(said), (counts.get(label(said)) ?? 0) + 1);
  const right = new Set(good.flatMap(({ said, right: is }) => (said && is ? [label(said)] : [])));
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
          bars={[...counts].map(([text, count]) => ({ text, count, good: right.has(text) }))}
        />
      )}
    </div>
  );
};
