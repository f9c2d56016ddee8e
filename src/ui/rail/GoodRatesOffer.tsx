import '../../i18n/later';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import classes from './GoodRatesButton.module.css';

interface Props {
  readonly busy: boolean;
  readonly find: () => void;
}

/** The button itself, whose code comes with the first runs of a visitor's own. */
export const GoodRatesOffer = ({ busy, find }: Props) => {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.button}
      title={t('goodRates.about')}
      aria-disabled={busy}
      onClick={find}
    >
      <IconAdjustments size={15} aria-hidden="true" />
      {t(busy ? 'goodRates.busy' : 'goodRates.offer')}
    </button>
  );
};
