import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { AT_REST } from '../../state/surface/standing';
import { useLab } from '../context/use-lab';
import { formatInteger, formatNumber } from '../format';
import { useLive } from '../use-live';
import { lastStepOf, liveStanding } from './live-run';
import classes from './StatusChip.module.css';

/** Whether the run still moves, rests, or is lost. */
export const StatusChip = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const status = useLive(() => liveStanding(lab, run));
  const lastStep = useLive(() => lastStepOf(lab, run));
  if (status === 'waiting') return null;
  const about = {
    running: undefined,
    paused: undefined,
    converged: t('shell.status.convergedAbout', { limit: formatNumber(AT_REST) }),
    finished: t('shell.status.finishedAbout'),
    diverged: t('shell.status.divergedAbout', { step: formatInteger(lastStep) }),
  }[status];
  return (
    <span className={classes.chip} data-status={status} title={about}>
      {status === 'converged' && <IconCheck size={12} stroke={2.5} aria-hidden="true" />}
      {status === 'diverged' && <IconAlertTriangle size={12} stroke={2.2} aria-hidden="true" />}
      {t(`shell.status.${status}`)}
    </span>
  );
};
