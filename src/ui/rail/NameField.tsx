import '../../i18n/later';
import { useState } from 'react';
import { LONGEST_NAME } from '../../experiment/run';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import numberField from '../controls/NumberField.module.css';
import { useRunName } from '../use-run-name';
import classes from './rail.module.css';

/** What a run is called in the table, the charts and on its card; empty: after its optimizer. */
export const NameField = ({ index, run }: { readonly index: number; readonly run: RunSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const shown = useRunName(index);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    if (typed.trim() !== (run.name ?? '')) lab.document.getState().nameRun(index, typed);
  };
  return (
    <div className={classes.row}>
      <span aria-hidden="true">{t('details.name')}</span>
      <input
        className={numberField.input}
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_NAME}
        aria-label={t('shell.runs.of', { what: t('details.name'), number: index + 1 })}
        placeholder={shown}
        value={typed ?? run.name ?? ''}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
          if (event.key === 'Escape') setTyped(undefined);
        }}
      />
    </div>
  );
};
