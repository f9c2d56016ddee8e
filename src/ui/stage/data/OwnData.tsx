import { useId, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { problemText } from '../../../i18n/said-text';
import { PlainButton } from '../../controls/PlainButton';
import classes from './DataCard.module.css';
import type { Refusal } from './own-points';

interface Props {
  readonly text: string;
  readonly refusal: Refusal | undefined;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => void;
  readonly onUse: () => void;
  readonly onClose: () => void;
}

/** A table to paste or to open: two columns of a spreadsheet, or a CSV file. */
export const OwnData = ({ text, refusal, onText, onFile, onUse, onClose }: Props) => {
  const { t } = useTranslation();
  const file = useRef<HTMLInputElement>(null);
  const [label, problem] = [useId(), useId()];
  return (
    <div className={classes.own}>
      <label className={classes.note} htmlFor={label}>
        {t('fit.edit.table')}
      </label>
      <textarea
        id={label}
        className={classes.table}
        // biome-ignore lint/a11y/noAutofocus: it was asked for
        autoFocus
        spellCheck={false}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal && problem}
        placeholder={'u\tv\n1,5\t2\n-0.3\t4'}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onUse();
          event.stopPropagation();
        }}
      />
      {refusal && (
        <p id={problem} className={classes.problem} role="alert">
          {refusal.kind === 'columns'
            ? t('fit.edit.columns', { count: refusal.count, width: refusal.width })
            : problemText(t, refusal)}
        </p>
      )}
      <div className={classes.row}>
        <PlainButton onClick={onUse}>{t('fit.edit.use')}</PlainButton>
        <PlainButton onClick={() => file.current?.click()}>{t('fit.edit.open')}</PlainButton>
        <PlainButton onClick={onClose}>{t('fit.edit.close')}</PlainButton>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-label={t('fit.edit.open')}
          data-testid="data-file"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (chosen) onFile(chosen);
          }}
        />
      </div>
    </div>
  );
};
