import '../../i18n/later';
import { IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { draftOf } from '../../state/lab/editor';
import { RuleTex } from '../about/RuleTex';
import { useDocument, useLab, useView } from '../context/use-lab';
import { IconButton } from '../controls/IconButton';
import { RunMarker } from '../controls/RunMarker';
import { focusNext } from '../focus-next';
import { useRunStyle } from '../use-run-style';
import classes from './RuleDock.module.css';
import { RuleEditor } from './RuleEditor';

/** What a valid rule does at once: races on surfaces are computed anew, networks are trained. */
const LIVE = { plane: 'rules.dock.live', network: 'rules.dock.trains' } as const;

/** Below the stage, which stays in sight: the text of a run's own rule, and beside it the rule that runs, as in print. */
export const RuleDock = () => {
  const { t } = useTranslation();
  const { editor, kind } = useLab();
  const index = useView((state) => state.editing);
  const openings = useStore(editor, (state) => state.openings);
  const run = useDocument((state) =>
    index === undefined ? undefined : state.experiment.runs[index],
  );
  const stale = useStore(
    editor,
    (state) => index !== undefined && draftOf(state, index, run?.rule ?? '') !== undefined,
  );
  const { color } = useRunStyle(index ?? 0);
  if (index === undefined || run?.optimizer !== 'custom') return null;
  const close = () => {
    editor.getState().close();
    // On a phone the card comes back with the next frame.
    focusNext(`[data-edit-run="${index}"]`);
  };
  return (
    <section
      className={classes.dock}
      style={{ '--run': color }}
      aria-label={t('rules.dock.label', { number: index + 1 })}
      onKeyDown={(event) => {
        // The editor takes it first: for the list of completions, or an input method's.
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing)
          return;
        close();
      }}
    >
      <header className={classes.header}>
        <RunMarker run={index} />
        <h2 className={classes.title}>
          {t('rules.dock.title')}{' '}
          <span className={classes.number}>{t('rules.dock.run', { number: index + 1 })}</span>
        </h2>
        <span className={classes.state} data-stale={stale} role="status">
          {t(stale ? 'rules.dock.stale' : LIVE[kind])}
        </span>
        <IconButton label={t('rules.dock.close')} onClick={close}>
          <IconX size={16} />
        </IconButton>
      </header>
      <div className={classes.body}>
        <div className={classes.text}>
          <RuleEditor key={openings} index={index} run={run} />
          <p className={classes.help}>{t('rules.dock.help')}</p>
        </div>
        <section
          className={classes.preview}
          data-stale={stale}
          aria-label={t('rules.dock.preview')}
        >
          <RuleTex run={run} />
        </section>
      </div>
    </section>
  );
};
