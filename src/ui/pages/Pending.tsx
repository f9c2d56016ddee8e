import { useTranslation } from '../../i18n';
import classes from './Pending.module.css';

/** Stands where a part of the page is still on its way; invisible for the first moment. */
export const Pending = () => {
  const { t } = useTranslation();
  return (
    <div className={classes.pending} role="status">
      {t('shell.panels.loading')}
    </div>
  );
};
