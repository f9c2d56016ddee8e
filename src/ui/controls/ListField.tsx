import '../../i18n/later';
import { useId, useState } from 'react';
import { LONGEST_LIST } from '../../experiment/value';
import { useTranslation } from '../../i18n';
import classes from './NumberField.module.css';
import { parseNumber } from './parse-number';

interface Props {
  /** The accessible name; messages name the field by it. */
  readonly label: string;
  readonly value: readonly number[];
  /** Numbers that are not whole, too. */
  readonly fractions?: boolean;
  readonly onChange: (value: readonly number[]) => void;
}

/** Whole numbers with commas between them. What is wrong stays as typed, with the reason below it. */
export const ListField = ({ label, value, fractions = false, onChange }: Props) => {
  const { t } = useTranslation();
  const messageId = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [wrong, setWrong] = useState(false);

  const commit = () => {
    if (typed === undefined) return;
    const numbers = typed
      .split(/[,，;\s]+/)
      .filter((part) => part !== '')
      .map((part) => parseNumber(part));
    const isFit = fractions ? Number.isFinite : Number.isSafeInteger;
    const whole = numbers.filter((n): n is number => n !== undefined && isFit(n));
    if (whole.length < numbers.length || whole.length > LONGEST_LIST) {
      setWrong(true);
      return;
    }
    setTyped(undefined);
    onChange(whole);
  };

  return (
    <span className={classes.root}>
      <input
        className={classes.input}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={label}
        aria-invalid={wrong}
        aria-describedby={wrong ? messageId : undefined}
        value={typed ?? value.join(', ')}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setWrong(false);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit();
          if (event.key === 'Escape') {
            setTyped(undefined);
            setWrong(false);
          }
        }}
      />
      {wrong && (
        <span id={messageId} role="alert" className={classes.problem} data-align="end">
          {t(fractions ? 'details.fractions' : 'details.list', { field: label })}
        </span>
      )}
    </span>
  );
};
