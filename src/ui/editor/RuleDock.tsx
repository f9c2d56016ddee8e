import { IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
import { RuleTex } from '../about/RuleTex';
import { IconButton } from '../controls/IconButton';
import { RunMarker } from '../controls/RunMarker';
import { focusNext } from '../focus-next';
import { runStyle } from '../run-style';
import { draftOf, editorStore } from './editor-store';
import classes from './RuleDock.module.css';
import { RuleEditor } from './RuleEditor';

const close = (index: number) => {
  editorStore.getState().close();
  // On a phone the card comes back with the next frame.
  focusNext(`[data-edit-run="${index}"]`);
};

/** Below the stage, which stays in sight: the text of a run's own rule, and beside it the rule that runs, as in print. */
export const RuleDock = () => {
  const { t } = useTranslation();
  const page = useStore(documentStore, (state) => state.page);
  const index = useStore(editorStore, (state) => state.run);
  const openings = useStore(editorStore, (state) => state.openings);
  const run = useStore(documentStore, (state) =>
    index === undefined ? undefined : state.experiments[page].runs[index],
  );
  const stale = useStore(
    editorStore,
    (state) => index !== undefined && draftOf(state, page, index, run?.rule ?? '') !== undefined,
  );
  if (index === undefined || run?.optimizer !== 'custom') return null;
  return (
    <section
      className={classes.dock}
      style={{ '--run': runStyle(index).color }}
      aria-label={t('editor.dock.label', { number: index + 1 })}
      onKeyDown={(event) => {
        // The editor takes it first: for the list of completions, or an input method's.
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing)
          return;
        close(index);
      }}
    >
      <header className={classes.header}>
        <RunMarker run={index} />
        <h2 className={classes.title}>
          {t('editor.dock.title')}{' '}
          <span className={classes.number}>{t('editor.dock.run', { number: index + 1 })}</span>
        </h2>
        <span className={classes.state} data-stale={stale} role="status">
          {t(stale ? 'editor.dock.stale' : 'editor.dock.live')}
        </span>
        <IconButton label={t('editor.dock.close')} onClick={() => close(index)}>
          <IconX size={16} />
        </IconButton>
      </header>
      <div className={classes.body}>
        <div className={classes.text}>
          <RuleEditor key={openings} page={page} index={index} run={run} />
          <p className={classes.help}>{t('editor.dock.help')}</p>
        </div>
        <section
          className={classes.preview}
          data-stale={stale}
          aria-label={t('editor.dock.preview')}
        >
          <RuleTex run={run} />
        </section>
      </div>
    </section>
  );
};
