import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n';
import type { KeptFile } from '../../offline/messages';
import { PlainButton } from '../controls/PlainButton';
import { formatBytes } from '../format';
import { askFiles } from './ask-files';
import { keepAll } from './keep-all';
import classes from './OfflineSection.module.css';

type Files = readonly KeptFile[] | 'asking' | 'nothing';

const sum = (files: readonly KeptFile[]): number =>
  files.reduce((total, { bytes }) => total + bytes, 0);

const useFiles = () => {
  const [files, setFiles] = useState<Files>('asking');
  const ask = useCallback(async () => {
    const found = await askFiles();
    // At a first visit it is on its way.
    setFiles(found ?? ('serviceWorker' in navigator ? 'asking' : 'nothing'));
  }, []);
  useEffect(() => {
    void ask();
    const worker = navigator.serviceWorker;
    void worker?.ready.then(ask);
    worker?.addEventListener('controllerchange', ask);
    return () => worker?.removeEventListener('controllerchange', ask);
  }, [ask]);
  return { files, ask };
};

/** What of the site works without a network, and the rest for whoever wants it. */
export const OfflineSection = () => {
  const { t } = useTranslation();
  const { files, ask } = useFiles();
  const [fetched, setFetched] = useState<number | undefined>(undefined);
  const [failed, setFailed] = useState(false);
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);

  if (files === 'asking') return null;
  if (files === 'nothing') return <p>{t('about.offline.unsupported')}</p>;
  const missing = files.filter(({ kept }) => !kept);
  const [all, left] = [sum(files), sum(missing)];
  if (missing.length === 0)
    return <p role="status">{t('about.offline.all', { size: formatBytes(all) })}</p>;

  const start = async () => {
    setFailed(false);
    setFetched(0);
    abort.current = new AbortController();
    const { signal } = abort.current;
    // So that the browser does not make room of it by itself; what it answers changes nothing here.
    void navigator.storage?.persist?.();
    try {
      await keepAll(missing, (bytes) => setFetched((before = 0) => before + bytes), signal);
    } catch {
      setFailed(!signal.aborted);
    }
    await ask();
    setFetched(undefined);
  };

  return (
    <>
      <p>{t('about.offline.used', { kept: formatBytes(all - left), all: formatBytes(all) })}</p>
      {fetched === undefined ? (
        <PlainButton onClick={start}>
          {t('about.offline.keepAll', { size: formatBytes(left) })}
        </PlainButton>
      ) : (
        <div className={classes.progress}>
          <progress value={fetched} max={left} aria-label={t('about.offline.progress')} />
          <span className={classes.bytes}>
            {t('about.offline.fetched', { done: formatBytes(fetched), size: formatBytes(left) })}
          </span>
          <PlainButton onClick={() => abort.current?.abort()}>
            {t('about.offline.stop')}
          </PlainButton>
        </div>
      )}
      {failed && (
        <p role="alert" className={classes.failed}>
          {t('about.offline.failed')}
        </p>
      )}
    </>
  );
};
