import { useTranslation } from '../../i18n';
import { RunList } from './RunList';
import classes from './rail.module.css';
import { SurfaceObjective } from './SurfaceObjective';

export const SurfaceRail = () => {
  const { t } = useTranslation();
  return (
    <div className={classes.rail}>
      <SurfaceObjective />
      <RunList note={t('shell.runs.fairSurface')} />
    </div>
  );
};
