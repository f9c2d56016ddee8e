import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
import type { Page } from '../../state/types';
import { AddOptimizer } from './AddOptimizer';
import { RunCard } from './RunCard';
import classes from './RunList.module.css';
import rail from './rail.module.css';

interface Props {
  readonly page: Page;
  /** What makes the comparison fair, in a few words. */
  readonly note: string;
}

export const RunList = ({ page, note }: Props) => {
  const { t } = useTranslation();
  const runs = useStore(documentStore, (state) => state.experiments[page].runs);
  return (
    <section className={rail.section} aria-label={t('shell.runs.heading')}>
      <div className={rail.heading}>
        <h2>{t('shell.runs.heading')}</h2>
        <span className={rail.end}>{note}</span>
      </div>
      <ol className={classes.list}>
        {runs.map((run, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is its place in the document; it has no other name
          <li key={index}>
            <RunCard page={page} index={index} run={run} only={runs.length === 1} />
          </li>
        ))}
      </ol>
      <AddOptimizer count={runs.length} />
    </section>
  );
};
