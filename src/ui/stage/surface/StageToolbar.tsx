import { useTranslation } from '../../../i18n';
import classes from './StageToolbar.module.css';

interface Props {
  readonly contours: boolean;
  readonly heatMap: boolean;
  readonly fitted: boolean;
  readonly onContours: (shown: boolean) => void;
  readonly onHeatMap: (shown: boolean) => void;
  readonly onFit: () => void;
}

/** What floats on the stage's upper left corner. */
export const StageToolbar = ({
  contours,
  heatMap,
  fitted,
  onContours,
  onHeatMap,
  onFit,
}: Props) => {
  const { t } = useTranslation();
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('surface.stage.tools')}>
      <button
        type="button"
        className={classes.tool}
        aria-pressed={contours}
        onClick={() => onContours(!contours)}
      >
        {t('surface.stage.contours')}
      </button>
      <button
        type="button"
        className={classes.tool}
        aria-pressed={heatMap}
        onClick={() => onHeatMap(!heatMap)}
      >
        {t('surface.stage.heatMap')}
      </button>
      <button
        type="button"
        className={classes.tool}
        title={t('surface.stage.fitLong')}
        aria-disabled={fitted}
        onClick={onFit}
      >
        {t('surface.stage.fit')}
      </button>
    </div>
  );
};
