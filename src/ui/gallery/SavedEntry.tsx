import { IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Experiment } from '../../experiment/types';
import type { View } from '../../experiment/view/view';
import { useTranslation } from '../../i18n';
import type { Kept } from '../../state/saved/kept';
import { usePage } from '../context/use-page';
import { IconButton } from '../controls/IconButton';
import cards from '../pages/cards.module.css';
import classes from './GalleryPage.module.css';
import { openLink } from './open-link';
import { Thumbnail } from './Thumbnail';

interface Props {
  readonly kept: Kept;
  /** Nothing where it opens no more. */
  readonly opened: { readonly experiment: Experiment; readonly view: View } | undefined;
  readonly name: string;
  readonly onRename?: (name: string) => void;
  readonly onRemove?: () => void;
  readonly onExport?: () => void;
}

const Renaming = ({
  name,
  done,
}: {
  readonly name: string;
  readonly done: (name: string) => void;
}) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: whoever asks for it types next
      autoFocus
      className={classes.name}
      aria-label={t('gallery.nameOf', { name })}
      maxLength={80}
      value={typed}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={({ key, nativeEvent }) => {
        if (nativeEvent.isComposing) return;
        if (key === 'Enter') done(typed);
        if (key === 'Escape') done(name);
      }}
      onBlur={() => done(typed)}
    />
  );
};

/** Something that this browser keeps, with its picture. */
export const SavedEntry = ({ kept, opened, name, onRename, onRemove, onExport }: Props) => {
  const { t } = useTranslation();
  const page = usePage();
  const [renaming, setRenaming] = useState(false);
  // The same experiment for the same text: its picture is painted once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is made of
  const shown = useMemo(() => opened, [kept.experiment, kept.view]);
  return (
    <li className={`${cards.card} ${classes.entry}`}>
      {shown && <Thumbnail experiment={shown.experiment} sketch={kept.sketch} />}
      <div className={classes.words}>
        {renaming ? (
          <Renaming
            name={name}
            done={(next) => {
              setRenaming(false);
              if (next !== name) onRename?.(next);
            }}
          />
        ) : (
          <h3 className={classes.title}>
            {shown ? (
              <a className={cards.link} {...openLink(page, shown.experiment, shown.view)}>
                {name}
              </a>
            ) : (
              t('gallery.unreadable')
            )}
          </h3>
        )}
        <div className={classes.actions}>
          {onRename && (
            <IconButton label={t('gallery.rename', { name })} onClick={() => setRenaming(true)}>
              <IconPencil size={16} />
            </IconButton>
          )}
          {onExport && (
            <IconButton label={t('gallery.export', { name })} onClick={onExport}>
              <IconDownload size={16} />
            </IconButton>
          )}
          {onRemove && (
            <IconButton label={t('gallery.remove', { name })} onClick={onRemove}>
              <IconTrash size={16} />
            </IconButton>
          )}
        </div>
      </div>
    </li>
  );
};
