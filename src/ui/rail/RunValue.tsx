import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { formatInteger, formatNumber, formatPercent } from '../format';
import { useLive } from '../use-live';
import { type LiveValue, liveValue } from './live-run';
import classes from './RunValue.module.css';

const wordsOf = (live: LiveValue | undefined): string => {
  if (!live) return '';
  return live.kind === 'loss' ? formatNumber(live.value) : formatPercent(live.value);
};

/** The run's result so far, at the step that is looked at; an accuracy with the step at which it was measured. */
export const RunValue = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const lab = useLab();
  // Rendered again when any of what it shows is another.
  useLive(() => {
    const live = liveValue(lab, run);
    return [live?.kind, live?.step, wordsOf(live)].join();
  });
  const live = liveValue(lab, run);
  const step = live?.step;
  const meaning = t(`shell.runs.${live?.kind ?? 'loss'}`);
  const at = step === undefined ? undefined : t('charts.stepAt', { step: formatInteger(step) });
  return (
    <span className={classes.value} title={at ? `${meaning}, ${at}` : meaning}>
      <span className="visually-hidden">{meaning} </span>
      {wordsOf(live)}
      {at && <small className={classes.step}> {at}</small>}
    </span>
  );
};
