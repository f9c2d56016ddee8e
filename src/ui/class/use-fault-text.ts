import { useTranslation } from '../../i18n';
import type { Fault } from '../../lessons/assigned/check-class';
import { formatNumber } from '../format';

/** What is wrong with a result, in words. */
export const useFaultText = (): ((fault: Fault) => string) => {
  const { t } = useTranslation();
  return (fault) => {
    switch (fault.kind) {
      case 'unlocked':
        return t('assign.results.fault.unlocked', {
          what: fault.locks.map((lock) => t(`assign.controls.${lock}`)).join(', '),
        });
      case 'untrue':
        return t('assign.results.fault.untrue', {
          claimed: fault.claimed === undefined ? '–' : formatNumber(fault.claimed),
        });
      case 'duplicate':
        return t('assign.results.fault.duplicate', { of: fault.of + 1 });
      default:
        return t(`assign.results.fault.${fault.kind}`);
    }
  };
};
