import { useId, useRef } from 'react';
import { useTranslation } from '../../../i18n';
import { PlainButton } from '../PlainButton';
import classes from './PointTable.module.css';
import { tableIn } from './table-file';

interface Props {
  /** What stands in the table, above it. */
  readonly hint: string;
  readonly placeholder?: string;
  readonly text: string;
  /** Why it was not taken. */
  readonly problem: string | undefined;
  readonly onText: (text: string) => void;
  readonly onUse: (text: string) => void;
  /** Of a file that is no table of points; what was typed stays. */
  readonly onRefuse: (problem: string) => void;
  /** Where it is closed by itself. */
  readonly onClose?: () => void;
}

/** Points as a table to paste, to type or to open: columns of a spreadsheet, or a CSV file. */
export const PointTable = ({
  hint,
  placeholder,
  text,
  problem,
  onText,
  onUse,
  onRefuse,
  onClose,
}: Props) => {
  const { t } = useTranslation();
  const file = useRef<HTMLInputElement>(null);
  const [label, told] = [useId(), useId()];
  return (
    <div className={classes.table}>
      <label className={classes.hint} htmlFor={label}>
        {hint}
      </label>
      <textarea
        id={label}
        // biome-ignore lint/a11y/noAutofocus: it was asked for
        autoFocus
        rows={6}
        spellCheck={false}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && told}
        placeholder={placeholder}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose?.();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onUse(text);
          event.stopPropagation();
        }}
      />
      {problem !== undefined && (
        <p id={told} className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={classes.row}>
        <PlainButton onClick={() => onUse(text)}>{t('fit.edit.use')}</PlainButton>
        <PlainButton onClick={() => file.current?.click()}>{t('fit.edit.open')}</PlainButton>
        {onClose && <PlainButton onClick={onClose}>{t('fit.edit.close')}</PlainButton>}
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
            if (chosen)
              void tableIn(chosen).then((read) =>
                read === undefined ? onRefuse(t('fit.edit.tooLarge')) : onUse(read),
              );
          }}
        />
      </div>
    </div>
  );
};
