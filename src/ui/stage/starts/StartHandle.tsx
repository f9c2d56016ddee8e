import type { Ref } from 'react';
import { useTranslation } from '../../../i18n';
import { useDocument } from '../../context/use-lab';
import { formatNumber } from '../../format';
import classes from './StartHandle.module.css';

/** The start, to be dragged or moved with arrow keys; the controller places it and listens. */
export const StartHandle = ({ ref }: { readonly ref: Ref<HTMLButtonElement> }) => {
  const { t } = useTranslation();
  const objective = useDocument((state) => state.experiment.objective);
  if (objective.kind === 'network') return null;
  const [x, y] = objective.start;
  return (
    <button
      type="button"
      ref={ref}
      className={classes.handle}
      data-control="start"
      aria-label={t('surface.stage.startLabel', { x: formatNumber(x), y: formatNumber(y) })}
      aria-roledescription={t('surface.stage.startRole')}
      aria-description={t('surface.stage.startHint')}
    >
      <span className={classes.dot} />
      <span className={classes.label}>{t('surface.stage.start')}</span>
    </button>
  );
};
