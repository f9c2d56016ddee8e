import '../../i18n/later';
import { IconCheck, IconClipboardText, IconCopy, IconPresentation } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../i18n';
import { experimentName } from '../../i18n/experiment-name';
import type { Tool } from '../../state/page/settings';
import { Awaiting } from '../Awaiting';
import { useDocument, useLab } from '../context/use-lab';
import { usePage } from '../context/use-page';
import { PlainButton } from '../controls/PlainButton';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import classes from './SharePanel.module.css';
import { useCopy } from './use-copy';

const QrCode = onDemand(async () => (await import('./QrCode')).QrCode);
const RoomCode = onDemand(async () => (await import('./RoomCode')).RoomCode);
const HandoutSection = onDemand(async () => (await import('./HandoutSection')).HandoutSection);
const EmbedSection = onDemand(async () => (await import('./EmbedSection')).EmbedSection);
const FilesSection = onDemand(async () => (await import('./FilesSection')).FilesSection);

export const SharePanel = ({ close }: { readonly close: () => void }) => {
  const { t } = useTranslation();
  const { link: linkNow, router, settings } = usePage();
  const { present, use } = settings.getState();
  const open = (tool: Tool) => {
    close();
    use(tool);
  };
  // A lesson has a link of its own, and what is on its stage is the lesson's.
  const ownLink = useStore(router.store, ({ page }) => page.ownLink === true);
  const name = useDocument(({ experiment }) => experimentName(t, experiment));
  const start = useDocument(({ experiment: { objective } }) =>
    objective.kind === 'network' ? objective.start?.file : undefined,
  );
  const lab = useLab();
  // The link follows the experiment, and how it is looked at, while the panel is open.
  const follow = useCallback(
    (changed: () => void) => {
      const ways = [lab.document.subscribe(changed), lab.onLook(changed)];
      return () => {
        for (const way of ways) way();
      };
    },
    [lab],
  );
  const link = useSyncExternalStore(follow, linkNow);
  const field = useRef<HTMLInputElement>(null);
  const copyButton = useRef<HTMLButtonElement>(null);
  const [outcome, copy] = useCopy(() => field.current?.select());

  // It comes after the dialog that it is in: the focus went to that.
  useEffect(() => copyButton.current?.focus({ preventScroll: true }), []);

  const send = () =>
    navigator.share({ title: `Downhill: ${name}`, url: link }).catch(() => {
      // The visitor thought better of it.
    });

  return (
    <div className={classes.panel}>
      <h2 className={classes.title}>{t('shell.share.title')}</h2>
      <p className={classes.about}>{t('share.about')}</p>
      {start !== undefined && <p className={classes.about}>{t('share.start', { file: start })}</p>}
      <div className={classes.row}>
        <input
          ref={field}
          className={classes.link}
          readOnly
          aria-label={t('share.link')}
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          ref={copyButton}
          type="button"
          className={classes.copy}
          onClick={() => void copy(link)}
          data-autofocus
        >
          {outcome === 'copied' ? <IconCheck size={16} /> : <IconCopy size={16} />}
          {t(outcome === 'copied' ? 'share.copied' : 'share.copy')}
        </button>
      </div>
      <p className={classes.outcome} role="status" data-outcome={outcome}>
        {outcome === 'copied' && <span className="visually-hidden">{t('share.copied')}</span>}
        {outcome === 'failed' && t('share.failed')}
      </p>
      <ErrorBoundary>
        <Awaiting fallback={<div className={classes.qr} />}>
          <div className={classes.qr}>
            <QrCode text={link} />
            <div className={classes.ways}>
              <RoomCode link={link} title={ownLink ? document.title : name} />
              {!ownLink && (
                <PlainButton title={t('present.about')} onClick={() => present(true)}>
                  <IconPresentation size={15} aria-hidden="true" /> {t('present.open')}
                </PlainButton>
              )}
              {!ownLink && (
                <PlainButton title={t('assign.makeAbout')} onClick={() => open('assignment')}>
                  <IconClipboardText size={15} aria-hidden="true" /> {t('assign.make')}
                </PlainButton>
              )}
              {!ownLink && (
                <PlainButton onClick={() => open('class')}>{t('assign.class')}</PlainButton>
              )}
              {'share' in navigator && (
                <PlainButton onClick={() => void send()}>{t('share.send')}</PlainButton>
              )}
            </div>
          </div>
        </Awaiting>
      </ErrorBoundary>
      {!ownLink && (
        <ErrorBoundary>
          <Awaiting fallback={null}>
            <FilesSection link={link} />
            <HandoutSection />
            <EmbedSection link={link} title={name} />
          </Awaiting>
        </ErrorBoundary>
      )}
    </div>
  );
};
