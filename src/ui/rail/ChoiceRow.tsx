import type { ChoiceSpec } from '../../catalog/definition';
import { useTranslation } from '../../i18n';
import { choiceName, choiceNeedsNetwork } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import classes from './rail.module.css';

interface Props {
  readonly label: string;
  readonly name: string;
  readonly spec: ChoiceSpec;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One of a few words. What makes no sense on a surface cannot be chosen there, and says why. */
export const ChoiceRow = ({ label, name, spec, value, onChange }: Props) => {
  const { t } = useTranslation();
  const { kind } = useLab();
  const barred = kind === 'plane' ? Object.entries(spec.networks ?? {}) : [];
  return (
    <>
      <div className={classes.row}>
        <span aria-hidden="true">{label}</span>
        <CompactSelect
          look="field"
          label={name}
          value={value}
          options={spec.choices.map((choice) => ({
            value: choice,
            label: choiceName(t, choice),
            disabled: barred.some(([other]) => other === choice),
          }))}
          onChange={onChange}
        />
      </div>
      {barred.map(([choice, because]) => (
        <p key={choice} className={classes.about}>
          {t('shell.runs.networksOnly', {
            choice: choiceName(t, choice),
            because: choiceNeedsNetwork(t, choice, because),
          })}
        </p>
      ))}
    </>
  );
};
