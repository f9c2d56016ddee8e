import { Awaiting } from '../Awaiting';
import { useLab, useView } from '../context/use-lab';
import '../../i18n/inspector';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { dimensionOf } from '../../experiment/plane';
import { useTranslation } from '../../i18n';
import { runNames } from '../../i18n/run-names';
import { IconButton } from '../controls/IconButton';
import { RunMarker } from '../controls/RunMarker';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { useRunStyle } from '../use-run-style';
import { CurvatureChips } from './CurvatureChips';
import { DiagnosisText } from './DiagnosisText';
import classes from './Inspector.module.css';
import { useTrace } from './use-trace';

// Folded, as it is at first sight, it has none of this.
const InspectorBody = onDemand(async () => (await import('./InspectorBody')).InspectorBody);

/** @param foldable floats on the stage and folds to one line; else it is a panel of its own, always whole */
export const Inspector = ({ foldable }: { readonly foldable: boolean }) => {
  const { t } = useTranslation();
  const { view } = useLab();
  const traced = useTrace();
  const chosen = useView((state) => state.inspector);
  const open = chosen || !foldable;
  const { color } = useRunStyle(traced?.run ?? 0);
  const run = traced?.experiment.runs[traced.run];
  if (!traced || !run) return <p className={classes.loading}>{t('inspector.waiting')}</p>;
  const { trace, experiment } = traced;
  const dimension = experiment.objective.kind === 'network' ? 2 : dimensionOf(experiment.objective);
  const { update } = trace;
  const name = runNames(t, experiment.runs)[traced.run];
  const ends = update && { from: update.from, to: update.to };
  return (
    <div className={classes.inspector} style={{ '--run': color }}>
      <header className={classes.header}>
        <RunMarker run={traced.run} size={11} />
        <h2 className={classes.name} title={name}>
          {name}
        </h2>
        <span className={classes.steps} title={ends && t('inspector.stepsLong', ends)}>
          {ends ? t('inspector.steps', ends) : t('inspector.step', { step: trace.step })}
        </span>
        <CurvatureChips curvature={trace.curvature} />
        {foldable && (
          <IconButton
            label={t(open ? 'inspector.close' : 'inspector.open')}
            aria-expanded={open}
            onClick={() => view.change({ inspector: !open })}
          >
            {open ? <IconChevronDown size={15} /> : <IconChevronUp size={15} />}
          </IconButton>
        )}
      </header>
      {open && (
        <div className={classes.body}>
          <ErrorBoundary>
            <Awaiting fallback={<p className={classes.loading}>{t('inspector.loading')}</p>}>
              <InspectorBody run={run} trace={trace} dimension={dimension} />
            </Awaiting>
          </ErrorBoundary>
        </div>
      )}
      <DiagnosisText diagnosis={trace.diagnosis} />
    </div>
  );
};
