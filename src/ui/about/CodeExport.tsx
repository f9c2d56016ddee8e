import { useDocument } from '../context/use-lab';
import '../../i18n/later';
import { useEffect, useState } from 'react';
import type { ExportTarget } from '../../export/twins';
import { useTranslation } from '../../i18n';
import { problemText } from '../../i18n/said-text';
import classes from './CodeExport.module.css';

interface Props {
  readonly index: number;
}

const TARGETS: readonly ExportTarget[] = ['pytorch', 'optax', 'keras'];
const COPIED_MS = 2500;

/** The panel is short: what was asked for comes into sight. */
const reveal = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

const download = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/x-python' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

/** The run as a script; what writes it comes with the first library chosen. */
export const CodeExport = ({ index }: Props) => {
  const { t } = useTranslation();
  const experiment = useDocument((state) => state.experiment);
  const [target, setTarget] = useState<ExportTarget | undefined>(undefined);
  const [script, setScript] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (target === undefined) return undefined;
    let gone = false;
    const write = async () => {
      try {
        const { exportRun } = await import('../../export/export');
        if (gone) return;
        const written = exportRun(experiment, index, target);
        setScript(written.ok ? written.value : undefined);
        setProblem(written.ok ? undefined : problemText(t, written.error));
      } catch {
        if (!gone) setProblem(t('code.offline'));
      }
    };
    void write();
    return () => {
      gone = true;
    };
  }, [experiment, index, target, t]);

  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async () => {
    if (script === undefined) return;
    try {
      await navigator.clipboard.writeText(script);
      setCopied(true);
    } catch {
      setProblem(t('code.failed'));
    }
  };

  return (
    <section className={classes.code}>
      <h3>{t('code.title')}</h3>
      <p className={classes.about}>{t('code.about')}</p>
      <fieldset className={classes.row} aria-label={t('code.choose')}>
        {TARGETS.map((one) => (
          <button
            key={one}
            type="button"
            className={classes.button}
            aria-pressed={one === target}
            onClick={() => setTarget(one)}
          >
            {t(`code.${one}`)}
          </button>
        ))}
        {script !== undefined && target !== undefined && (
          <span className={classes.actions}>
            <button type="button" className={classes.button} onClick={copy}>
              {t(copied ? 'code.copied' : 'code.copy')}
            </button>
            <button
              type="button"
              className={classes.button}
              onClick={() => download(`downhill-run-${index + 1}-${target}.py`, script)}
            >
              {t('code.download')}
            </button>
          </span>
        )}
      </fieldset>
      <p role="status" className={classes.problem}>
        {problem}
      </p>
      {script !== undefined && target !== undefined && (
        <textarea
          ref={reveal}
          className={classes.script}
          readOnly
          rows={12}
          spellCheck={false}
          wrap="off"
          aria-label={t('code.script', { library: t(`code.${target}`) })}
          value={script}
        />
      )}
    </section>
  );
};
