import { IconAlertTriangle, IconCircleCheck, IconFlag, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { formatInteger } from '../format';
import classes from './Results.module.css';
import type { ResultStatus } from './results';

interface Props {
  readonly status: ResultStatus;
  readonly lastStep: number;
}

const ICONS = {
  converged: IconCircleCheck,
  finished: IconFlag,
  running: IconPlayerPlay,
  diverged: IconAlertTriangle,
} as const satisfies Readonly<Record<ResultStatus, unknown>>;

/** How a run ended, as a mark that leaves room for the numbers; in words for whoever hovers or listens. */
export const StatusMark = ({ status, lastStep }: Props) => {
  const { t } = useTranslation();
  const Icon = ICONS[status];
  const words =
    status === 'diverged'
      ? t('charts.results.divergedAt', { step: formatInteger(lastStep) })
      : t(`shell.status.${status}`);
  return (
    <span className={classes.status} data-status={status} title={words}>
      <Icon size={15} aria-hidden="true" />
      <span className="visually-hidden">{words}</span>
    </span>
  );
};
