import { lookOf } from '../../experiment/run-looks';
import { useTranslation } from '../../i18n';
import { useDocument } from '../context/use-lab';
import { AddOptimizer } from './AddOptimizer';
import { RunCard } from './RunCard';
import classes from './RunList.module.css';
import rail from './rail.module.css';

interface Props {
  /** What makes the comparison fair, in a few words. */
  readonly note: string;
}

export const RunList = ({ note }: Props) => {
  const { t } = useTranslation();
  const runs = useDocument((state) => state.experiment.runs);
  return (
    <section className={rail.section} aria-label={t('shell.runs.heading')}>
      <div className={rail.heading}>
        <h2>{t('shell.runs.heading')}</h2>
        <span className={rail.end}>{note}</span>
      </div>
      <ol className={classes.list}>
        {runs.map((run, index) => (
          <li key={lookOf(runs, index)}>
            <RunCard index={index} run={run} only={runs.length === 1} />
          </li>
        ))}
      </ol>
      <AddOptimizer count={runs.length} />
    </section>
  );
};
