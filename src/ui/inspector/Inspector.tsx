import { Awaiting } from '../Awaiting';
import { useLab, useView } from '../context/use-lab';
import '../../i18n/inspector';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { findWrapper } from '../../catalog/wrappers';
import { dimensionOf } from '../../experiment/plane';
import type { StepTrace } from '../../experiment/step-trace';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { wrapperName } from '../../i18n/catalog-text';
import { runNames } from '../../i18n/run-names';
import { IconButton } from '../controls/IconButton';
import { RunMarker } from '../controls/RunMarker';
import { ErrorBoundary } from '../ErrorBoundary';
import { formatNumber } from '../format';
import { onDemand } from '../on-demand';
import { useRunStyle } from '../use-run-style';
import { CoordinateSwitch } from './CoordinateSwitch';
import { CurvatureChips } from './CurvatureChips';
import { CurvatureFacts } from './CurvatureFacts';
import { DiagnosisText } from './DiagnosisText';
import classes from './Inspector.module.css';
import { MethodFacts } from './MethodFacts';
import { useTrace } from './use-trace';

// Typesetting is heavy, and the first page has none.
const RuleLines = onDemand(async () => (await import('./RuleLines')).RuleLines);

const MethodLines = onDemand(async () => (await import('./MethodLines')).MethodLines);

interface UpdateProps {
  readonly run: RunSpec;
  readonly trace: StepTrace;
  readonly dimension: 1 | 2;
}

const Update = ({ run, trace, dimension }: UpdateProps) => {
  const { t } = useTranslation();
  const { update, curvature } = trace;
  const what = update?.what;
  return (
    <>
      {what?.kind === 'rule' && (
        <>
          <div className={classes.bar}>
            <span>{t('inspector.update', { t: what.t, lr: formatNumber(what.lr) })}</span>
            {dimension === 2 && <CoordinateSwitch />}
          </div>
          {run.wrappers.map(({ kind }) =>
            findWrapper(kind)?.probe ? (
              <p key={kind} className={classes.probe}>
                {t('inspector.probe', { name: wrapperName(t, kind) })}
              </p>
            ) : null,
          )}
          <ErrorBoundary>
            <Awaiting fallback={<p className={classes.loading}>{t('inspector.loading')}</p>}>
              <RuleLines run={run} trace={what} dimension={dimension} />
            </Awaiting>
          </ErrorBoundary>
        </>
      )}
      {update && what?.kind === 'method' && (
        <>
          <ErrorBoundary>
            <Awaiting fallback={<p className={classes.loading}>{t('inspector.loading')}</p>}>
              <MethodLines run={run} update={update} dimension={dimension} />
            </Awaiting>
          </ErrorBoundary>
          <MethodFacts update={update} what={what} />
        </>
      )}
      {!update && <p>{t('inspector.method.nothing')}</p>}
      <CurvatureFacts
        curvature={curvature}
        hyper={what?.kind === 'rule' ? what.hyper : {}}
        dimension={dimension}
      />
    </>
  );
};

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
          <Update run={run} trace={trace} dimension={dimension} />
        </div>
      )}
      <DiagnosisText diagnosis={trace.diagnosis} />
    </div>
  );
};
