import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from '../../i18n';
import { isLast, placeAt } from '../../state/lab/place';
import { useLab } from '../context/use-lab';
import { useLive } from '../use-live';
import classes from './RunProgress.module.css';

/** Whether a network's run has made all of its steps, at the step that is looked at. */
export const RunProgress = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const { race, cursor, playback } = useLab();
  const finished = useLive(() => {
    const place = placeAt(race, run, cursor.hover ?? cursor.step);
    return place !== undefined && isLast(place) && playback.getState().status[run] === 'finished';
  });
  if (!finished) return null;
  return (
    <span className={classes.progress} title={t('shell.status.finishedAbout')}>
      <IconFlag size={13} aria-hidden="true" />
      <span className="visually-hidden">{t('shell.status.finished')}</span>
    </span>
  );
};
