import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { memo, useEffect, useId, useRef, useState } from 'react';
import { hyperAt } from '../../experiment/changes';
import { hyperSpecsOf } from '../../experiment/specs';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { isVisible } from '../../state/lab/looks';
import { Awaiting } from '../Awaiting';
import { AboutRunButton } from '../about/AboutRunButton';
import { useDocument, useLab, useView } from '../context/use-lab';
import { IconButton } from '../controls/IconButton';
import { RunMarker } from '../controls/RunMarker';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { useRunName } from '../use-run-name';
import { useRunStyle } from '../use-run-style';
import { VerdictChip } from '../verdict/VerdictChip';
import { CompanionLine } from './CompanionLine';
import { OptimizerSelect } from './OptimizerSelect';
import { RateRow } from './RateRow';
import { RunActions } from './RunActions';
import classes from './RunCard.module.css';
import { RunValue } from './RunValue';
import { ScheduleSelect } from './ScheduleSelect';

// Of networks alone.
const RunProgress = onDemand(async () => (await import('./RunProgress')).RunProgress);
const CatchingUp = onDemand(async () => (await import('./CatchingUp')).CatchingUp);
// Few races are changed under way.
const ChangesChip = onDemand(async () => (await import('./ChangesChip')).ChangesChip);
// Most cards stay folded.
const RunDetails = onDemand(async () => (await import('./RunDetails')).RunDetails);

interface Props {
  readonly index: number;
  readonly run: RunSpec;
  readonly only: boolean;
}

/** One run: who, how fast, how far. Touching it selects it on the stage. */
export const RunCard = memo(({ index, run, only }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const detailsId = useId();
  const card = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const selected = useView((state) => state.run === index);
  const visible = useView((state) => isVisible(state, index));
  const steps = useDocument((state) => state.experiment.steps);
  const specs = hyperSpecsOf(run);
  const hyper = hyperAt(run);
  const edited = useView((state) => state.editing === index);
  // Whoever writes a rule wants the sliders of its names in sight.
  useEffect(() => {
    if (!edited) return;
    setOpen(true);
    // The details are there with the next frame.
    const frame = requestAnimationFrame(() => card.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [edited]);
  const name = useRunName(index);
  const { color } = useRunStyle(index);
  const select = () => {
    if (!selected) lab.view.change({ run: index });
  };

  return (
    <article
      ref={card}
      className={classes.card}
      data-selected={selected}
      data-visible={visible}
      style={{ '--run': color }}
      aria-label={t('shell.runs.label', { number: index + 1, name })}
      onPointerDownCapture={select}
      onFocusCapture={select}
    >
      <div className={classes.row}>
        <RunMarker run={index} />
        <OptimizerSelect index={index} run={run} />
        <span className={classes.formula}>
          <AboutRunButton index={index} />
          {run.optimizer === 'custom' && (
            <IconButton
              label={t('editor.editOf', { number: index + 1 })}
              data-edit-run={index}
              aria-pressed={edited}
              onClick={() => lab.editor.getState().open(index)}
            >
              <IconPencil size={15} />
            </IconButton>
          )}
        </span>
        <RunValue run={index} />
      </div>
      {specs.lr && <RateRow index={index} spec={specs.lr} value={hyper.lr ?? specs.lr.default} />}
      <div className={classes.row}>
        {/* A method without a rate has nothing to schedule. */}
        {specs.lr && (
          <ScheduleSelect
            index={index}
            run={run}
            onChoose={(kind) => {
              // A schedule with parameters shows them.
              if (kind !== 'constant') setOpen(true);
            }}
          />
        )}
        <span className={classes.status}>
          {lab.kind === 'network' && (
            <ErrorBoundary instead={null}>
              <Awaiting fallback={null}>
                <RunProgress run={index} />
              </Awaiting>
            </ErrorBoundary>
          )}
          <VerdictChip run={index} />
        </span>
        <RunActions index={index} run={run} only={only} />
        <IconButton
          label={t(open ? 'shell.runs.less' : 'shell.runs.more')}
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={() => setOpen(!open)}
        >
          <IconChevronDown size={16} className={classes.chevron} data-open={open} />
        </IconButton>
      </div>
      {lab.kind === 'network' && (
        <ErrorBoundary instead={null}>
          <Awaiting fallback={null}>
            <CatchingUp run={index} />
          </Awaiting>
        </ErrorBoundary>
      )}
      {lab.companions && <CompanionLine run={index} />}
      {run.changes && (
        <ErrorBoundary>
          <Awaiting fallback={null}>
            <ChangesChip index={index} changes={run.changes} />
          </Awaiting>
        </ErrorBoundary>
      )}
      <div id={detailsId} hidden={!open}>
        {open && (
          <ErrorBoundary>
            <Awaiting fallback={<p className={classes.pending} aria-hidden="true" />}>
              <RunDetails index={index} run={run} steps={steps} lr={hyper.lr} />
            </Awaiting>
          </ErrorBoundary>
        )}
      </div>
    </article>
  );
});
