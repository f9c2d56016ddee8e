import { CompactSelect } from '../controls/CompactSelect';
import classes from './rail.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly word: (choice: T) => string;
  readonly value: T;
  readonly choices: readonly T[];
  /** Those that don't fit the data. */
  readonly barred?: readonly T[];
  readonly onChange: (value: T) => void;
  /** What an assignment locks it by. */
  readonly control?: string;
}

/** One of a few words of a network experiment. */
export const ChoiceOf = <T extends string>({
  label,
  word,
  value,
  choices,
  barred = [],
  onChange,
  control,
}: Props<T>) => {
  return (
    <div className={classes.row}>
      <span aria-hidden="true">{label}</span>
      <CompactSelect
        look="field"
        {...(control === undefined ? {} : { control })}
        label={label}
        value={value}
        options={choices.map((choice) => ({
          value: choice,
          label: word(choice),
          disabled: barred.includes(choice),
        }))}
        onChange={(chosen) => {
          const choice = choices.find((option) => option === chosen);
          if (choice) onChange(choice);
        }}
      />
    </div>
  );
};
