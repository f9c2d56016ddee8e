import { useDocument } from '../context/use-lab';
import '../../i18n/later';
import { useEffect, useState } from 'react';
import type { ExportTarget } from '../../export/twins';
import { useTranslation } from '../../i18n';
import { problemText } from '../../i18n/said-text';
import { saveFile } from '../save-file';
import { useCopy } from '../share/use-copy';
import classes from './CodeExport.module.css';

interface Props {
  readonly index: number;
}

const TARGETS: readonly ExportTarget[] = ['pytorch', 'optax', 'keras'];

/** The panel is short: what was asked for comes into sight. */
const reveal = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** The run as a script; what writes it comes with the first library chosen. */
export const CodeExport = ({ index }: Props) => {
  const { t } = useTranslation();
  const experiment = useDocument((state) => state.experiment);
  const [target, setTarget] = useState<ExportTarget | undefined>(undefined);
  const [script, setScript] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [outcome, copy] = useCopy(() => setProblem(t('code.failed')));

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
            <button type="button" className={classes.button} onClick={() => copy(script)}>
              {t(outcome === 'copied' ? 'code.copied' : 'code.copy')}
            </button>
            <button
              type="button"
              className={classes.button}
              onClick={() =>
                saveFile(
                  `downhill-run-${index + 1}-${target}.py`,
                  new Blob([script], { type: 'text/x-python' }),
                )
              }
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
