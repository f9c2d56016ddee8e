import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import { Awaiting } from '../Awaiting';
import { useDocument } from '../context/use-lab';
import { usePage } from '../context/use-page';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import classes from './SharePanel.module.css';

const QrCode = onDemand(async () => (await import('./QrCode')).QrCode);

const COPIED_MS = 2500;

export const SharePanel = () => {
  const { t } = useTranslation();
  // The link follows the experiment while the panel is open.
  useDocument((state) => state.experiment);
  const link = usePage().link();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'copied' | 'failed' | undefined>(undefined);

  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(undefined), COPIED_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setOutcome('copied');
    } catch {
      // No permission, or the page is not served securely: the link is selected, ready for Ctrl+C.
      field.current?.select();
      setOutcome('failed');
    }
  };

  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>{t('shell.share.title')}</h2>
      <p className={classes.about}>{t('shell.share.about')}</p>
      <div className={classes.row}>
        <input
          ref={field}
          className={classes.link}
          readOnly
          aria-label={t('shell.share.link')}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button type="button" className={classes.copy} onClick={copy} data-autofocus>
          {outcome === 'copied' ? <IconCheck size={16} /> : <IconCopy size={16} />}
          {t(outcome === 'copied' ? 'shell.share.copied' : 'shell.share.copy')}
        </button>
      </div>
      <p className={classes.outcome} role="status" data-outcome={outcome}>
        {outcome === 'copied' && <span className="visually-hidden">{t('shell.share.copied')}</span>}
        {outcome === 'failed' && t('shell.share.failed')}
      </p>
      <div className={classes.qr}>
        <ErrorBoundary>
          <Awaiting fallback={null}>
            <QrCode text={link} />
          </Awaiting>
        </ErrorBoundary>
      </div>
    </div>
  );
};
