import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { createStore } from 'zustand';
import '../../../../i18n/inspector';
import { lookOf } from '../../../../experiment/run-looks';
import { useTranslation } from '../../../../i18n';
import { Awaiting } from '../../../Awaiting';
import { useDocument } from '../../../context/use-lab';
import { IconButton } from '../../../controls/IconButton';
import { ErrorBoundary } from '../../../ErrorBoundary';
import { formatNumber } from '../../../format';
import { PointedContext } from '../../../inspector/pointed-term';
import { onDemand } from '../../../on-demand';
import { runStyle } from '../../../run-style';
import { InsideState } from '../InsideState';
import frame from '../inside.module.css';
import { useAnswer } from '../use-answer';
import { useJudgedAt } from '../use-judged-at';
import { StepSpectrumPlot } from './StepSpectrumPlot';
import classes from './WeightInspector.module.css';

// Typesetting is heavy.
const RuleTable = onDemand(async () => (await import('../../../inspector/RuleTable')).RuleTable);

interface Props {
  readonly run: number;
  /** In the vector of all parameters. */
  readonly index: number;
  readonly title: string;
  readonly onClose?: () => void;
}

const ONE = [0] as const;
const NAMES = ['', ''] as const;

/** What a run's rule does to one weight: term by term with the numbers of the step that is looked at, and over time. */
export const WeightInspector = ({ run, index, title, onClose }: Props) => {
  const { t } = useTranslation();
  const runs = useDocument((state) => state.experiment.runs);
  const [pointed] = useState(() => createStore(() => ({ term: undefined as string | undefined })));
  const [own] = useJudgedAt(run);
  const asked = useAnswer('weightTrace', own && { ...own, index });
  const { answer } = asked;
  const trace = answer?.run === run && answer.index === index ? answer : undefined;
  const spec = runs[run];
  const { color } = runStyle(lookOf(runs, run));
  return (
    <section
      className={frame.card}
      aria-label={t('inside.weight.title')}
      style={{ '--run': color }}
      data-testid="weight-inspector"
    >
      <h2 className={frame.head}>
        <span className={frame.name}>{title}</span>
        <span className={frame.facts}>
          {trace && t('inspector.steps', { from: trace.step, to: trace.step + 1 })}
        </span>
        {onClose && (
          <IconButton label={t('inside.close')} onClick={onClose}>
            <IconX size={15} />
          </IconButton>
        )}
      </h2>
      {trace && spec ? (
        <PointedContext value={pointed}>
          <p className={frame.about}>
            {t('inspector.update', { t: trace.update.t, lr: formatNumber(trace.update.lr) })}{' '}
            {trace.done < trace.of &&
              t('inside.weight.progress', { done: trace.done, of: trace.of })}
          </p>
          <div className={classes.rule}>
            <ErrorBoundary>
              <Awaiting fallback={<p>{t('inspector.loading')}</p>}>
                <RuleTable
                  run={spec}
                  trace={trace.update}
                  series={trace.series}
                  coordinates={ONE}
                  names={NAMES}
                />
              </Awaiting>
            </ErrorBoundary>
          </div>
          {trace.singular && <StepSpectrumPlot spectrum={trace.singular} color={color} />}
        </PointedContext>
      ) : (
        <InsideState {...asked} nothing={t(own ? 'inside.weight.nothing' : 'inside.notYet')} />
      )}
    </section>
  );
};
