import { useTranslation } from '../../../i18n';
import { messageOf } from '../../../i18n/keys';
import type { Failure } from '../../../worker/client';
import { useSurfaceLab } from '../../context/use-lab';
import { PlainButton } from '../../controls/PlainButton';
import classes from './MapStage.module.css';

/** Why there is no map. Over the plot: a line in the legend would change the plot's size, and that asks for a new map. */
export const MapTrouble = ({ failure: { code, message } }: { readonly failure: Failure }) => {
  const { t } = useTranslation();
  const { maps } = useSurfaceLab();
  const key = code === 'engine-failed' ? 'maps.failed' : `failure.${code}`;
  return (
    <div role="alert" className={classes.message}>
      <p className={classes.trouble}>
        {messageOf(t, key, { message: message || t('recovery.silent') })}
      </p>
      <PlainButton onClick={maps.retry}>{t('errors.tryAgain')}</PlainButton>
    </div>
  );
};
