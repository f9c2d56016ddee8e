import type { NumberSpec } from '../../catalog/definition';
import { NumberField } from '../controls/NumberField';
import classes from './rail.module.css';

interface Props {
  readonly label: string;
  /** The accessible name where the label is too short to be one. */
  readonly name?: string | undefined;
  readonly spec: NumberSpec;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly messageAlign?: 'start' | 'end';
  /** What an assignment locks it by. */
  readonly control?: string;
}

/** A label and a number to type. */
export const FieldRow = ({ label, name = label, control, ...field }: Props) => (
  <div className={classes.row} data-control={control}>
    <span aria-hidden="true">{label}</span>
    <NumberField label={name} {...field} />
  </div>
);
