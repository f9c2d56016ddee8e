import { IconKeyboard, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../i18n';
import { Awaiting } from '../Awaiting';
import { Floating } from '../controls/Floating';
import { IconButton } from '../controls/IconButton';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { isText } from '../use-shortcuts';
import classes from './ShortcutsButton.module.css';

const ShortcutsPanel = onDemand(async () => (await import('./ShortcutsPanel')).ShortcutsPanel);

/** Tells the keys; so does `?`. */
export const ShortcutsButton = () => {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isText(event.target)) return;
      event.preventDefault();
      button.current?.click();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, []);
  return (
    <Floating
      label={t('shell.shortcuts')}
      role="dialog"
      width={680}
      trigger={({ ref, ...props }) => (
        <IconButton
          label={t('shell.shortcuts')}
          title={`${t('shell.shortcuts')} (?)`}
          aria-keyshortcuts="?"
          className={classes.button}
          ref={(element) => {
            button.current = element;
            ref(element);
          }}
          {...props}
        >
          <IconKeyboard size={19} />
        </IconButton>
      )}
    >
      {(close) => (
        <div className={classes.panel}>
          <div className={classes.header}>
            <h2 className={classes.title}>{t('shell.shortcuts')}</h2>
            <IconButton label={t('shell.notices.dismiss')} onClick={close}>
              <IconX size={16} />
            </IconButton>
          </div>
          <ErrorBoundary>
            <Awaiting fallback={<p role="status">{t('shell.panels.loading')}</p>}>
              <ShortcutsPanel />
            </Awaiting>
          </ErrorBoundary>
        </div>
      )}
    </Floating>
  );
};
