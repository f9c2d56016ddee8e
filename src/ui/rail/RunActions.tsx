import {
  IconCopy,
  IconDots,
  IconEye,
  IconEyeOff,
  IconFocus2,
  IconTrash,
} from '@tabler/icons-react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { documentStore, MAX_RUNS } from '../../state/document';
import { isVisible, sessionStore } from '../../state/session';
import { IconButton } from '../controls/IconButton';
import { Menu } from '../controls/Menu';

/** Mute in sight; solo, duplicate and remove behind the dots. */
export const RunActions = ({ index, only }: { readonly index: number; readonly only: boolean }) => {
  const { t } = useTranslation();
  const visible = useStore(sessionStore, (state) => isVisible(state, index));
  const muted = useStore(sessionStore, (state) => state.muted.has(index));
  const solo = useStore(sessionStore, (state) => state.solo === index);
  const full = useStore(
    documentStore,
    (state) => state.experiments[state.page].runs.length >= MAX_RUNS,
  );
  const { toggleMute, toggleSolo } = sessionStore.getState();
  const { duplicateRun, removeRun } = documentStore.getState();
  return (
    <>
      <IconButton
        label={t(muted ? 'shell.runs.unmute' : 'shell.runs.mute')}
        onClick={() => toggleMute(index)}
      >
        {visible ? <IconEye size={16} /> : <IconEyeOff size={16} />}
      </IconButton>
      <Menu
        label={t('shell.runs.actions', { number: index + 1 })}
        width={200}
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
