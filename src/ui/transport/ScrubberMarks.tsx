import { lookOf } from '../../experiment/run-looks';
import { useTranslation } from '../../i18n';
import { hyperLabel } from '../../i18n/catalog-text';
import { runNames } from '../../i18n/run-names';
import { placeAt, stepOf } from '../../state/lab/place';
import { useDocument, useLab } from '../context/use-lab';
import { runStyle } from '../run-style';
import { useHorizon } from '../use-horizon';
import { useLive } from '../use-live';
import { type Mark, marksOf } from './marks';
import classes from './ScrubberMarks.module.css';

/** Above the track: a tick where a hyperparameter was changed, a cross where a run diverged. */
export const ScrubberMarks = ({ total }: { readonly total: number }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const runs = useDocument((state) => state.experiment.runs);
  const horizon = useHorizon();
  const divergedAt = (run: number) => {
    const end = placeAt(lab.race, run, lab.race.lastStep);
    return end && lab.verdictAt(run, end)?.kind === 'diverged' ? stepOf(end) : undefined;
  };
  useLive(() => runs.map((_, run) => divergedAt(run)).join());
  const marks = marksOf(runs, (run) => {
    const step = divergedAt(run);
    return step !== undefined && step <= horizon ? step : undefined;
  });
  const names = runNames(t, runs);
  const text = ({ kind, run, step, what }: Mark) => {
    const name = names[run] ?? '';
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
        '--run': runStyle(lookOf(runs, mark.run)).color,
        left: `${(100 * Math.min(mark.step, total)) / Math.max(total, 1)}%`,
      }}
    />
  ));
};
