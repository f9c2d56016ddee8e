import type { Ref } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from '../../../i18n';
import { documentStore } from '../../../state/document';
import { formatNumber } from '../../format';
import classes from './StartHandle.module.css';

/** The start, to be dragged or moved with arrow keys; the controller places it and listens. */
export const StartHandle = ({ ref }: { readonly ref: Ref<HTMLButtonElement> }) => {
  const { t } = useTranslation();
  const objective = useStore(documentStore, (state) => state.experiments.surface.objective);
  if (objective.kind === 'network') return null;
  const [x, y] = objective.start;
  return (
    <button
      type="button"
      ref={ref}
      className={classes.handle}
      aria-label={t('surface.stage.startLabel', { x: formatNumber(x), y: formatNumber(y) })}
      aria-roledescription={t('surface.stage.startRole')}
      aria-description={t('surface.stage.startHint')}
    >
      <span className={classes.dot} />
      <span className={classes.label}>{t('surface.stage.start')}</span>
    </button>
  );
};
