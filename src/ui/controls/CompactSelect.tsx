import { IconChevronDown } from '@tabler/icons-react';
import classes from './CompactSelect.module.css';
import { groupsOf } from './groups-of';

interface Option {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  /** Options of one group stand together, under this heading. */
  readonly group?: string;
}

const Choice = ({ value, label, disabled }: Option) => (
  <option value={value} disabled={disabled === true}>
    {label}
  </option>
);

interface Props {
  /** The accessible name. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
  /** What stands there closed, where the option's label is too long. */
  readonly shown?: string;
  /** `plain`: bare words with an arrow; `field`: a box like a number field; `title`: the larger box that heads a section. */
  readonly look?: 'plain' | 'strong' | 'field' | 'title';
  /** What an assignment locks it by. */
  readonly control?: string;
}

/** A native select (keyboard, phone wheel and screen reader for free) under words that fit a card. */
export const CompactSelect = ({
  label,
  value,
  options,
  onChange,
  shown,
  look = 'plain',
  control,
}: Props) => (
  <span className={classes.root} data-look={look} data-control={control}>
    <span className={classes.words} aria-hidden="true">
      {shown ?? options.find((option) => option.value === value)?.label ?? value}
    </span>
    <IconChevronDown className={classes.arrow} size={14} aria-hidden="true" />
    <select
      className={classes.select}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {groupsOf(options).map(([group, members]) =>
        group === undefined ? (
          members.map((option) => <Choice key={option.value} {...option} />)
        ) : (
          <optgroup key={group} label={group}>
            {members.map((option) => (
              <Choice key={option.value} {...option} />
            ))}
          </optgroup>
        ),
      )}
    </select>
  </span>
);
