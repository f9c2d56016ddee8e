import { IconChevronDown, IconPencil } from '@tabler/icons-react';
import { memo, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { hyperAt } from '../../experiment/changes';
import { hyperSpecsOf } from '../../experiment/specs';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { runName } from '../../i18n/catalog-text';
import { documentStore } from '../../state/document';
import { isVisible, sessionStore } from '../../state/session';
import type { Page } from '../../state/types';
import { AboutRunButton } from '../about/AboutRunButton';
import { IconButton } from '../controls/IconButton';
import { RunMarker } from '../controls/RunMarker';
import { ErrorBoundary } from '../ErrorBoundary';
import { editorStore } from '../editor/editor-store';
import { onDemand } from '../on-demand';
import { runStyle } from '../run-style';
import { ChangesChip } from './ChangesChip';
import { CompanionSummary } from './CompanionSummary';
import { OptimizerSelect } from './OptimizerSelect';
import { RateRow } from './RateRow';
import { RunActions } from './RunActions';
import classes from './RunCard.module.css';
import { RunValue } from './RunValue';
import { ScheduleSelect } from './ScheduleSelect';
import { StatusChip } from './StatusChip';

// Most cards stay folded.
const RunDetails = onDemand(async () => (await import('./RunDetails')).RunDetails);

interface Props {
  readonly page: Page;
  readonly index: number;
  readonly run: RunSpec;
  readonly only: boolean;
}

/** One run: who, how fast, how far. Touching it selects it on the stage. */
export const RunCard = memo(({ page, index, run, only }: Props) => {
  const { t } = useTranslation();
  const detailsId = useId();
  const card = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const selected = useStore(sessionStore, (state) => state.selectedRun === index);
  const visible = useStore(sessionStore, (state) => isVisible(state, index));
  const steps = useStore(documentStore, (state) => state.experiments[page].steps);
  const specs = hyperSpecsOf(run);
  const hyper = hyperAt(run);
  const edited = useStore(editorStore, (state) => state.run === index);
  // Whoever writes a rule wants the sliders of its names in sight.
  useEffect(() => {
    if (!edited) return;
    setOpen(true);
    // The details are there with the next frame.
    const frame = requestAnimationFrame(() => card.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [edited]);
  const select = () => {
    if (!selected) sessionStore.getState().selectRun(index);
  };

  return (
    <article
      ref={card}
      className={classes.card}
      data-selected={selected}
      data-visible={visible}
      style={{ '--run': runStyle(index).color }}
      aria-label={t('shell.runs.label', { number: index + 1, name: runName(t, run) })}
      onPointerDownCapture={select}
      onFocusCapture={select}
    >
      <div className={classes.row}>
        <RunMarker run={index} />
        <OptimizerSelect index={index} run={run} />
        <span className={classes.formula}>
          <AboutRunButton page={page} index={index} />
          {run.optimizer === 'custom' && (
            <IconButton
              label={t('editor.editOf', { number: index + 1 })}
              data-edit-run={index}
              aria-pressed={edited}
              onClick={() => editorStore.getState().open(index)}
            >
              <IconPencil size={15} />
            </IconButton>
          )}
        </span>
        <RunValue page={page} run={index} />
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
          <StatusChip page={page} run={index} />
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
      {page === 'surface' && <CompanionSummary run={index} />}
      {run.changes && <ChangesChip index={index} changes={run.changes} />}
      <div id={detailsId} hidden={!open}>
        {open && (
          <ErrorBoundary>
            <Suspense fallback={<p className={classes.pending} aria-hidden="true" />}>
              <RunDetails index={index} run={run} steps={steps} specs={specs} hyper={hyper} />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </article>
  );
});
