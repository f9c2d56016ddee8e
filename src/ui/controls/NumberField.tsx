import { type KeyboardEvent, useId, useState } from 'react';
import type { NumberSpec } from '../../catalog/definition';
import { acceptValue } from '../../experiment/value';
import { useTranslation } from '../../i18n';
import { formatEditable } from '../format';
import { allowedText } from './allowed-text';
import classes from './NumberField.module.css';
import { parseNumber } from './parse-number';
import { stepValue } from './scale';

/** ARIA's numbers know no exponents: a value that JavaScript writes with one is told by `aria-valuetext` alone. */
const plainNumber = (value: number) => (String(value).includes('e') ? undefined : value);

interface Props {
  /** The accessible name; messages name the field by it. */
  readonly label: string;
  readonly spec: NumberSpec;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly id?: string;
  /** At which edge of the field its message begins, and a long number while it is typed. */
  readonly messageAlign?: 'start' | 'end';
}

/**
 * A number to type (1e-3 and the like). Enter or leaving commits; what is not allowed stays as typed, with the reason
 * below it; Escape gives the old value back; arrow keys go to the next round value.
 */
export const NumberField = ({ label, spec, value, onChange, id, messageAlign = 'end' }: Props) => {
  const { t } = useTranslation();
  const messageId = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState<'notNumber' | 'notAllowed' | undefined>(undefined);
  const [shown, setShown] = useState(value);

  const reset = () => {
    setTyped(undefined);
    setRefused(undefined);
  };
  // Undone, loaded or moved on a slider: what was typed was meant for another value.
  if (shown !== value) {
    setShown(value);
    reset();
  }
  // Said at every rendering, in the language that the page has then.
  const problem =
    refused &&
    t(`shell.field.${refused}`, { field: label, text: typed ?? '', allowed: allowedText(t, spec) });
  const commit = () => {
    if (typed === undefined) return;
    const parsed = parseNumber(typed, spec.scale === 'integer');
    if (parsed === undefined) {
      setRefused('notNumber');
      return;
    }
    const accepted = acceptValue(spec, parsed);
    if (typeof accepted !== 'number') {
      setRefused('notAllowed');
      return;
    }
    reset();
    if (accepted !== value) onChange(accepted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape' && typed !== undefined) {
      event.stopPropagation();
      reset();
    }
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : undefined;
    if (direction === undefined) return;
    event.preventDefault();
    const from =
      typed === undefined ? value : (parseNumber(typed, spec.scale === 'integer') ?? value);
    const next = acceptValue(spec, stepValue(spec, from, direction, event.shiftKey));
    if (typeof next !== 'number') return;
    reset();
    onChange(next);
  };

  const text = typed ?? formatEditable(value);
  return (
    <span className={classes.root}>
      <input
        id={id}
        className={classes.input}
        data-align={messageAlign}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        role="spinbutton"
        aria-label={label}
        aria-valuenow={plainNumber(value)}
        aria-valuetext={formatEditable(value)}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : messageId}
        style={{ '--characters': text.length }}
        // What is cut off at rest.
        title={text.length > 7 ? text : undefined}
        value={text}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(undefined);
        }}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {problem !== undefined && (
        <span id={messageId} role="alert" className={classes.problem} data-align={messageAlign}>
          {problem}
        </span>
      )}
    </span>
  );
};
