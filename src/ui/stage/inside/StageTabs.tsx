import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { StageTab } from '../../../experiment/view/choices';
import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { useDocument, useNetworkLab, useView } from '../../context/use-lab';
import { CompactSelect } from '../../controls/CompactSelect';
import { RunMarker } from '../../controls/RunMarker';
import { stepSeen } from '../../step-seen';
import { useLive } from '../../use-live';
import { StageTableButton } from '../kit/StageTableButton';
import classes from './StageTabs.module.css';

interface Props {
  /** Those that there are, in their order. */
  readonly tabs: readonly StageTab[];
  readonly tab: StageTab;
  /** It shows one run: which, is chosen here. */
  readonly ofOneRun: boolean;
  /** There is a table of what it shows. */
  readonly inNumbers: boolean;
}

const nextOf = (tabs: readonly StageTab[], tab: StageTab, key: string): StageTab | undefined => {
  const at = (place: number) => tabs[(place + tabs.length) % tabs.length];
  switch (key) {
    case 'ArrowRight':
      return at(tabs.indexOf(tab) + 1);
    case 'ArrowLeft':
      return at(tabs.indexOf(tab) - 1);
    case 'Home':
      return at(0);
    case 'End':
      return at(-1);
    default:
      return undefined;
  }
};

/** What the stage shows, at which step, and of which run where it is one. */
export const StageTabs = ({ tabs, tab, ofOneRun, inNumbers }: Props) => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const runs = useDocument((state) => state.experiment.runs);
  const run = useView((state) => state.run);
  const step = useLive(() => stepSeen(lab));
  const bar = useRef<HTMLDivElement>(null);
  // Where the bar is narrow the tab that is shown may stand outside of it, all the more beside the choice of a run.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab, or less room for the same one
  useEffect(() => {
    const shown = bar.current?.querySelector('[aria-selected="true"]');
    shown?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab, ofOneRun]);
  const choose = (next: StageTab) => lab.view.change({ tab: next });
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextOf(tabs, tab, event.key);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    document.getElementById(`stage-tab-${next}`)?.focus();
  };
  return (
    <div className={classes.bar}>
      <div ref={bar} className={classes.tabs} role="tablist" aria-label={t('inside.tabs')}>
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`stage-tab-${name}`}
            className={classes.tab}
            aria-selected={tab === name}
            aria-controls={tab === name ? 'stage-panel' : undefined}
            tabIndex={tab === name ? 0 : -1}
            onClick={() => choose(name)}
            onKeyDown={onKeyDown}
          >
            {t(`inside.tab.${name}`)}
          </button>
        ))}
      </div>
      <div className={classes.which}>
        {inNumbers && <StageTableButton />}
        {ofOneRun && (
          <span className={classes.run}>
            <RunMarker run={run} size={10} />
            <CompactSelect
              label={t('inside.run')}
              look="plain"
              value={String(run)}
              options={runNames(t, runs).map((label, place) => ({ value: String(place), label }))}
              onChange={(value) => lab.view.change({ run: Number(value) })}
            />
          </span>
        )}
        <span className={classes.step} data-testid="stage-step">
          {t('inside.atStep', { step })}
        </span>
      </div>
    </div>
  );
};
