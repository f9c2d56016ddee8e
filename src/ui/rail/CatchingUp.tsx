import '../../i18n/later';
import { useTranslation } from '../../i18n';
import { useLab, usePlayback } from '../context/use-lab';
import classes from './CompanionSummary.module.css';

/** How far a run is that has joined a race under way, until it is where the others are. */
export const CatchingUp = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const { race } = useLab();
  const made = usePlayback(({ catchingUp }) => catchingUp[run]);
  if (made === undefined) return null;
  return (
    <p className={classes.line} title={t('status.catchingUpAbout')}>
      {t('status.catchingUp', { step: made, steps: race.lastStep })}
    </p>
  );
};
