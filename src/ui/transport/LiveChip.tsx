import { useTranslation } from '../../i18n';
import { cursor } from '../../state/cursor';
import { telemetry } from '../../state/telemetry';
import classes from './LiveChip.module.css';
import { useCursorLive } from './use-cursor-live';

/** Says whether the page follows the newest step, and makes it do so. */
export const LiveChip = () => {
  const { t } = useTranslation();
  const live = useCursorLive();
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={live}
      title={t(live ? 'surface.transport.isLive' : 'surface.transport.goLive')}
      onClick={() => {
        cursor.setLive(true);
        cursor.set(telemetry('network').lastStep);
      }}
    >
      <span className={classes.light} />
      {t('surface.transport.live')}
    </button>
  );
};
