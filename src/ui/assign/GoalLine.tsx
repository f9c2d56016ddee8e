import type { Goal } from '../../experiment/assignment/fields';
import { useTranslation } from '../../i18n';
import { reaches, scoreOf } from '../../lessons/assigned/score';
import { recordsOf } from '../../lessons/play/evidence-of';
import { useLab } from '../context/use-lab';
import { formatNumber } from '../format';
import { useLive } from '../use-live';
import classes from './AssignedStrip.module.css';

/** How far the race of the lab came, as soon as it is recorded. */
export const useScore = (goal: Goal | undefined): number | undefined => {
  const lab = useLab();
  return useLive(() => (goal ? scoreOf(goal, recordsOf(lab)) : undefined));
};

/** What is tried for, and how far this race came. */
export const GoalLine = ({ goal }: { readonly goal: Goal }) => {
  const { t } = useTranslation();
  const score = useScore(goal);
  return (
    <p className={classes.goal} data-reached={reaches(goal, score)}>
      <strong>{t(`assign.goal.${goal.kind}`, { target: formatNumber(goal.target) })}</strong>{' '}
      <span role="status">
        {score === undefined
          ? t('assign.notYet')
          : t(`assign.score.${goal.kind}`, { score: formatNumber(score) })}
      </span>
    </p>
  );
};
