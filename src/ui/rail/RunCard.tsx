import { IconChevronDown } from '@tabler/icons-react';
import { memo, useId, useState } from 'react';
import { useStore } from 'zustand';
import { hyperSpecsOf } from '../../experiment/specs';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { runName } from '../../i18n/catalog-text';
import { effectiveHyper } from '../../state/edits';
import { isVisible, sessionStore } from '../../state/session';
import type { Page } from '../../state/types';
import { IconButton } from '../controls/IconButton';
import { RunMarker } from '../controls/RunMarker';
import { runStyle } from '../run-style';
import { ChangesChip } from './ChangesChip';
import { OptimizerSelect } from './OptimizerSelect';
import { RateRow } from './RateRow';
import { RunActions } from './RunActions';
import classes from './RunCard.module.css';
import { RunDetails } from './RunDetails';
import { RunValue } from './RunValue';
import { ScheduleSelect } from './ScheduleSelect';
import { StatusChip } from './StatusChip';

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
  const [open, setOpen] = useState(false);
  const selected = useStore(sessionStore, (state) => state.selectedRun === index);
  const visible = useStore(sessionStore, (state) => isVisible(state, index));
  const specs = hyperSpecsOf(run);
  const hyper = effectiveHyper(run);
  const select = () => {
    if (!selected) sessionStore.getState().selectRun(index);
  };

  return (
    <article
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
        <RunValue page={page} run={index} />
      </div>
      {specs.lr && <RateRow index={index} spec={specs.lr} value={hyper.lr ?? specs.lr.default} />}
      <div className={classes.row}>
        <ScheduleSelect
          index={index}
          run={run}
          onChoose={(kind) => {
            // A schedule with parameters shows them.
            if (kind !== 'constant') setOpen(true);
          }}
        />
        <span className={classes.status}>
          <StatusChip page={page} run={index} />
        </span>
        <RunActions index={index} only={only} />
        <IconButton
          label={t(open ? 'shell.runs.less' : 'shell.runs.more')}
          aria-expanded={open}
          aria-controls={detailsId}
          onClick={() => setOpen(!open)}
        >
          <IconChevronDown size={16} className={classes.chevron} data-open={open} />
        </IconButton>
      </div>
      {run.changes && <ChangesChip index={index} changes={run.changes} />}
      <div id={detailsId} hidden={!open}>
        {open && <RunDetails index={index} run={run} specs={specs} hyper={hyper} />}
      </div>
    </article>
  );
});
