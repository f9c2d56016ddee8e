import { useTranslation } from '../../i18n';
import { NetworkObjective } from './NetworkObjective';
import { RunList } from './RunList';
import classes from './rail.module.css';

export const NetworkRail = () => {
  const { t } = useTranslation();
  return (
    <div className={classes.rail}>
      <NetworkObjective />
      <RunList note={t('shell.runs.fair')} />
    </div>
  );
};
