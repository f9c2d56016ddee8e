import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { hyperLabel, runName } from '../../i18n/catalog-text';
import { documentStore } from '../../state/document';
import { sessionStore } from '../../state/session';
import { telemetry } from '../../state/telemetry';
import type { Page } from '../../state/types';
import { runStyle } from '../run-style';
import { type Mark, marksOf } from './marks';
import classes from './ScrubberMarks.module.css';

/** Above the track: a tick where a hyperparameter was changed, a cross where a run diverged. */
export const ScrubberMarks = ({ page, total }: { readonly page: Page; readonly total: number }) => {
  const { t } = useTranslation();
  const runs = useStore(documentStore, (state) => state.experiments[page].runs);
  const status = useStore(sessionStore, (state) => state.status);
  useStore(sessionStore, (state) => state.telemetryVersion);
  const race = telemetry(page);
  const marks = marksOf(runs, (run) => {
    const series = race.runs[run];
    if (status[run] !== 'diverged' || !series || series.length === 0) return undefined;
    return series.column('step')[series.length - 1];
  });
  const text = ({ kind, run, step, what }: Mark) => {
    const spec = runs[run];
    const name = spec ? runName(t, spec) : '';
    return kind === 'diverged'
      ? t('surface.transport.diverged', { name, step })
      : t('surface.transport.changed', {
          name,
          step,
          what: what.map((key) => hyperLabel(t, key)).join(', '),
        });
  };
  return marks.map((mark) => (
    <span
      key={`${mark.kind}/${mark.run}/${mark.step}`}
      className={classes.mark}
      data-kind={mark.kind}
      title={text(mark)}
      style={{
        '--run': runStyle(mark.run).color,
        left: `${(100 * Math.min(mark.step, total)) / Math.max(total, 1)}%`,
      }}
    />
  ));
};
