import type { HyperSpec, HyperValue } from '../../catalog/definition';
import { ListField } from '../controls/ListField';
import { ChoiceRow } from './ChoiceRow';
import classes from './rail.module.css';
import { SliderRow } from './SliderRow';

interface Props {
  readonly label: string;
  /** The accessible name: the label and whose it is. */
  readonly name: string;
  readonly spec: HyperSpec;
  readonly value: HyperValue;
  readonly onChange: (value: HyperValue) => void;
}

/** One hyperparameter or schedule parameter, with the control that its specification asks for. */
export const HyperRow = ({ label, name, spec, value, onChange }: Props) => {
  switch (spec.kind) {
    case 'flag':
      return (
        <label className={classes.flag}>
          <span>{label}</span>
          <input
            type="checkbox"
            aria-label={name}
            checked={value === true}
            onChange={(event) => onChange(event.currentTarget.checked)}
          />
        </label>
      );
    case 'choice':
      return (
        <ChoiceRow
          label={label}
          name={name}
          spec={spec}
          value={String(value)}
          onChange={onChange}
        />
      );
    case 'list':
      return (
        <div className={classes.row}>
          <span aria-hidden="true">{label}</span>
          <ListField
            label={name}
            value={Array.isArray(value) ? value : spec.default}
            fractions={spec.fractions === true}
            onChange={onChange}
          />
        </div>
      );
    default:
      return (
        <SliderRow
          label={label}
          name={name}
          spec={spec}
          value={typeof value === 'number' ? value : spec.default}
          onChange={onChange}
        />
      );
  }
};
