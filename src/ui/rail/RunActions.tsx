import {
  IconCopy,
  IconDots,
  IconEye,
  IconEyeOff,
  IconFocus2,
  IconGitFork,
  IconPencil,
  IconTargetArrow,
  IconTrash,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { runName } from '../../i18n/catalog-text';
import { documentStore, MAX_RUNS } from '../../state/document';
import { isForkable } from '../../state/own-rule';
import { isVisible, sessionStore } from '../../state/session';
import { openSweep } from '../../state/sweep';
import { IconButton } from '../controls/IconButton';
import { Menu, type MenuEntry } from '../controls/Menu';
import { editorStore } from '../editor/editor-store';

interface Props {
  readonly index: number;
  readonly run: RunSpec;
  readonly only: boolean;
}

/** Mute in sight; solo, fork, duplicate and remove behind the dots. */
export const RunActions = ({ index, run, only }: Props) => {
  const { t } = useTranslation();
  const visible = useStore(sessionStore, (state) => isVisible(state, index));
  const solo = useStore(sessionStore, (state) => state.solo === index);
  const full = useStore(
    documentStore,
    (state) => state.experiments[state.page].runs.length >= MAX_RUNS,
  );
  const { toggleMute, toggleSolo } = sessionStore.getState();
  const { duplicateRun, removeRun } = documentStore.getState();
  const forkable = isForkable(run);
  const own: MenuEntry =
    run.optimizer === 'custom'
      ? {
          key: 'edit',
          label: t('editor.edit'),
          icon: <IconPencil size={16} />,
          onChoose: () => editorStore.getState().open(index),
        }
      : {
          key: 'fork',
          label: t('editor.fork', { name: runName(t, run) }),
          icon: <IconGitFork size={16} />,
          disabled: !forkable,
          title: t(forkable ? 'editor.forkAbout' : 'editor.noFork'),
          onChoose: () => {
            documentStore.getState().forkRun(index);
            editorStore.getState().open(index);
          },
        };
  const page = useStore(documentStore, (state) => state.page);
  const sweep: readonly MenuEntry[] =
    page === 'surface'
      ? [
          {
            key: 'sweep',
            label: t('sweep.open'),
            icon: <IconTargetArrow size={16} />,
            disabled: !('lr' in run.hyper),
            title: 'lr' in run.hyper ? undefined : t('sweep.none'),
            onChoose: () => {
              sessionStore.getState().selectRun(index);
              openSweep();
            },
          },
        ]
      : [];
  return (
    <>
      <IconButton
        label={t(visible ? 'shell.runs.mute' : 'shell.runs.unmute')}
        onClick={() => toggleMute(index)}
      >
        {visible ? <IconEye size={16} /> : <IconEyeOff size={16} />}
      </IconButton>
      <Menu
        label={t('shell.runs.actions', { number: index + 1 })}
        width={220}
        trigger={(props) => (
          <IconButton label={t('shell.runs.actions', { number: index + 1 })} {...props}>
            <IconDots size={16} />
          </IconButton>
        )}
        entries={[
          {
            key: 'solo',
            label: t(solo ? 'shell.runs.unsolo' : 'shell.runs.solo'),
            icon: <IconFocus2 size={16} />,
            onChoose: () => toggleSolo(index),
          },
          own,
          ...sweep,
          {
            key: 'duplicate',
            label: t('shell.runs.duplicate'),
            icon: <IconCopy size={16} />,
            disabled: full,
            title: full ? t('shell.runs.full', { n: MAX_RUNS }) : undefined,
            onChoose: () => duplicateRun(index),
          },
          {
            key: 'remove',
            label: t('shell.runs.remove'),
            icon: <IconTrash size={16} />,
            disabled: only,
            title: only ? t('shell.runs.last') : undefined,
            onChoose: () => removeRun(index),
          },
        ]}
      />
    </>
  );
};
