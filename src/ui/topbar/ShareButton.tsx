import { IconShare2 } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { Awaiting } from '../Awaiting';
import { Floating } from '../controls/Floating';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import classes from './ShareButton.module.css';

const SharePanel = onDemand(async () => (await import('../share/SharePanel')).SharePanel);

export const ShareButton = () => {
  const { t } = useTranslation();
  return (
    <Floating
      label={t('shell.share.title')}
      role="dialog"
      width={380}
      trigger={(props) => (
        <button type="button" className={classes.share} {...props}>
          <IconShare2 size={16} className={classes.icon} aria-hidden="true" />
          <span className={classes.words}>{t('shell.share.open')}</span>
        </button>
      )}
    >
      {(close) => (
        <ErrorBoundary>
          <Awaiting fallback={<p className={classes.loading}>{t('shell.panels.loading')}</p>}>
            <SharePanel close={close} />
          </Awaiting>
        </ErrorBoundary>
      )}
    </Floating>
  );
};
