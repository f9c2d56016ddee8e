import '../../i18n/later';
import { IconFlag, IconHourglass } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { isLast, placeAt } from '../../state/lab/place';
import { isEvaluated } from '../../state/network/evaluations';
import { useLab } from '../context/use-lab';
import { useLive } from '../use-live';
import classes from './RunProgress.module.css';

/** Whether a network's run has made all of its steps, at the step that is looked at, and was evaluated behind the last. */
export const RunProgress = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const { race, cursor, playback, document } = useLab();
  const progress = useLive(() => {
    const place = placeAt(race, run, cursor.hover ?? cursor.step);
    const now = playback.getState();
    if (place === undefined || !isLast(place) || now.status[run] !== 'finished') return undefined;
    const { objective } = document.getState().experiment;
    return isEvaluated(now, objective, run, place, race.lastStep) ? 'finished' : 'evaluating';
  });
  if (progress === undefined) return null;
  const Icon = progress === 'finished' ? IconFlag : IconHourglass;
  return (
    <span
      className={classes.progress}
      data-progress={progress}
      title={t(`status.${progress}About`)}
    >
      <Icon size={13} aria-hidden="true" />
      <span className={progress === 'finished' ? 'visually-hidden' : undefined}>
        {t(`status.${progress}`)}
      </span>
    </span>
  );
};
