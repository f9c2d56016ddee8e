import type { NumberSpec } from '../../catalog/definition';
import { NumberField } from '../controls/NumberField';
import { ScaleSlider } from '../controls/ScaleSlider';
import classes from './rail.module.css';

interface Props {
  readonly label: string;
  /** The accessible name where the label is too short to be one. */
  readonly name?: string;
  readonly spec: NumberSpec;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** What an assignment locks it by. */
  readonly control?: string;
}

/** A label, a slider and a number to type. */
export const SliderRow = ({ label, name = label, spec, value, onChange, control }: Props) => (
  <div className={classes.slider} data-control={control}>
    <span aria-hidden="true" title={name}>
      {label}
    </span>
    <ScaleSlider label={name} spec={spec} value={value} onChange={onChange} />
    <NumberField label={name} spec={spec} value={value} onChange={onChange} />
  </div>
);
