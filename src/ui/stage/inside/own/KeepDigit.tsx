import { useTranslation } from '../../../../i18n';
import classes from './Own.module.css';

interface Props {
  /** Of the classes. */
  readonly names: readonly string[];
  readonly onKeep: (label: number) => void;
}

/** What it is says the visitor; with that it is kept. */
export const KeepDigit = ({ names, onKeep }: Props) => {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.keep}>
      <legend>{t('inside.own.keepAs')}</legend>
      {names.map((name, label) => (
        <button
          key={name}
          type="button"
          aria-label={t('inside.own.keepAsLong', { label: name })}
          onClick={() => onKeep(label)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
};
