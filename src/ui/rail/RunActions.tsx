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
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { runName } from '../../i18n/catalog-text';
import { MAX_RUNS } from '../../state/lab/document';
import { isVisible, toggledRun, toggledSolo } from '../../state/lab/looks';
import { isForkable } from '../../state/lab/own-rule';
import { useDocument, useLab, useView } from '../context/use-lab';
import { IconButton } from '../controls/IconButton';
import { Menu } from '../controls/Menu';
import type { MenuEntry } from '../controls/MenuItems';

interface Props {
  readonly index: number;
  readonly run: RunSpec;
  readonly only: boolean;
}

/** Mute in sight; solo, fork, duplicate and remove behind the dots. */
export const RunActions = ({ index, run, only }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const visible = useView((state) => isVisible(state, index));
  const solo = useView((state) => state.solo === index);
  const full = useDocument((state) => state.experiment.runs.length >= MAX_RUNS);
  const { duplicateRun, removeRun } = lab.document.getState();
  const forkable = isForkable(run);
  const own: MenuEntry =
    run.optimizer === 'custom'
      ? {
          key: 'edit',
          control: 'optimizer',
          label: t('editor.edit'),
          icon: <IconPencil size={16} />,
          onChoose: () => lab.editor.getState().open(index),
        }
      : {
          key: 'fork',
          control: 'optimizer',
          label: t('editor.fork', { name: runName(t, run) }),
          icon: <IconGitFork size={16} />,
          disabled: !forkable,
          title: t(forkable ? 'editor.forkAbout' : 'editor.noFork'),
          onChoose: () => {
            lab.document.getState().forkRun(index);
            lab.editor.getState().open(index);
          },
        };
  const sweep: readonly MenuEntry[] =
    lab.sweep !== undefined
      ? [
          {
            key: 'sweep',
            label: t('sweep.open'),
            icon: <IconTargetArrow size={16} />,
            disabled: !('lr' in run.hyper),
            title: 'lr' in run.hyper ? undefined : t('sweep.none'),
            onChoose: () => {
              lab.view.change({ run: index });
              lab.sweep?.open();
            },
          },
        ]
      : [];
  return (
    <>
      <IconButton
        label={t(visible ? 'shell.runs.mute' : 'shell.runs.unmute')}
        onClick={() => lab.view.change(toggledRun(lab.view.store.getState(), index))}
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
            onChoose: () => lab.view.change(toggledSolo(lab.view.store.getState(), index)),
          },
          own,
          ...sweep,
          {
            key: 'duplicate',
            control: 'add-run',
            label: t('shell.runs.duplicate'),
            icon: <IconCopy size={16} />,
            disabled: full,
            title: full ? t('shell.runs.full', { n: MAX_RUNS }) : undefined,
            onChoose: () => duplicateRun(index),
          },
          {
            key: 'remove',
            control: 'remove-run',
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
