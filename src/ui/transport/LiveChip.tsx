import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import classes from './LiveChip.module.css';
import { useCursorLive } from './use-cursor-live';

/** Says whether the page follows the newest step, and makes it do so. */
export const LiveChip = () => {
  const { t } = useTranslation();
  const lab = useLab();
  const live = useCursorLive();
  return (
    <button
      type="button"
      className={classes.chip}
      aria-pressed={live}
      title={t(live ? 'surface.transport.isLive' : 'surface.transport.goLive')}
      onClick={() => {
        lab.cursor.setLive(true);
        lab.cursor.set(lab.race.lastStep);
      }}
    >
      <span className={classes.light} />
      {t('surface.transport.live')}
    </button>
  );
};
