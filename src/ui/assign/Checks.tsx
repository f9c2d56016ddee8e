import classes from './AssignmentPanel.module.css';

interface Props<T extends string> {
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  readonly name: (one: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** A box to tick for each of a few. */
export const Checks = <T extends string>({ all, chosen, name, onChange }: Props<T>) =>
  all.map((one) => (
    <label key={one} className={classes.check}>
      <input
        type="checkbox"
        checked={chosen.includes(one)}
        onChange={() =>
          onChange(
            chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one],
          )
        }
      />
      {name(one)}
    </label>
  ));
