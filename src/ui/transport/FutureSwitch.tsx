import { IconEyeQuestion } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { useLab, useView } from '../context/use-lab';
import { IconButton } from '../controls/IconButton';
import classes from './FutureSwitch.module.css';

/** Whether charts, paths and tables keep to themselves what is still to come. */
export const FutureSwitch = () => {
  const { t } = useTranslation();
  const { view } = useLab();
  const hideFuture = useView((state) => state.hideFuture);
  return (
    <IconButton
      label={t('surface.transport.hideFuture')}
      className={classes.switch}
      aria-pressed={hideFuture}
      onClick={() => view.change({ hideFuture: !hideFuture })}
    >
      <IconEyeQuestion size={18} />
    </IconButton>
  );
};
