import { findWrapper } from '../../catalog/wrappers';
import type { StepTrace } from '../../experiment/step-trace';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { wrapperName } from '../../i18n/catalog-text';
import { Awaiting } from '../Awaiting';
import { ErrorBoundary } from '../ErrorBoundary';
import { formatNumber } from '../format';
import { onDemand } from '../on-demand';
import { CoordinateSwitch } from './CoordinateSwitch';
import { CurvatureFacts } from './CurvatureFacts';
import classes from './Inspector.module.css';
import { MethodFacts } from './MethodFacts';

// Typesetting is heavy, and the first page has none.
const RuleLines = onDemand(async () => (await import('./RuleLines')).RuleLines);

const MethodLines = onDemand(async () => (await import('./MethodLines')).MethodLines);

interface InspectorBodyProps {
  readonly run: RunSpec;
  readonly trace: StepTrace;
  readonly dimension: 1 | 2;
}

/** All of the inspector that shows when it is open: the update with its numbers, and the curvature. */
export const InspectorBody = ({ run, trace, dimension }: InspectorBodyProps) => {
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
