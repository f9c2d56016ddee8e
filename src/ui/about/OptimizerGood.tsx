import { useTranslation } from '../../i18n';
import { optimizerGood } from '../../i18n/catalog-prose';

/** What an optimizer is good for; loaded on demand. */
export const OptimizerGood = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  return <>{optimizerGood(t, id)}</>;
};
