import '../../i18n/later';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { usePage } from '../context/use-page';
import { onMenuKey } from '../controls/MenuItems';
import { Found } from '../controls/SearchMenu';
import { useActions } from './all-actions';
import classes from './Palette.module.css';

/** Every action by its name: typed, and taken with Enter. */
export const Palette = () => {
  const { t } = useTranslation();
  const { settings } = usePage();
  const lab = useLab();
  const dialog = useRef<HTMLDialogElement>(null);
  const entries = useActions(lab);
  const close = () => {
    // An action may open something else in its place.
    if (settings.getState().tool === 'palette') settings.getState().use(undefined);
  };
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={t('shortcuts.race.palette')}
      onClose={close}
      onKeyDown={(event) => {
        // Tab stays in a modal dialog.
        if (event.key !== 'Tab') onMenuKey(event);
      }}
    >
      <Found
        label={t('shortcuts.race.palette')}
        placeholder={t('shortcuts.race.search')}
        nothing={t('shortcuts.race.nothing')}
        entries={entries}
        close={close}
      />
    </dialog>
  );
};
