import { useTranslation } from '../../i18n';
import type { Lab } from '../../state/lab/lab';
import { useLab } from '../context/use-lab';
import { formatInteger, formatNumber, formatPercent } from '../format';
import { useLive } from '../use-live';
import { liveValue } from './live-run';
import classes from './RunValue.module.css';

const wordsOf = (lab: Lab, run: number): string => {
  const live = liveValue(lab, run);
  if (!live) return '';
  return live.kind === 'loss' ? formatNumber(live.value) : formatPercent(live.value);
};

/** The run's result so far, at the step that is looked at; an accuracy with the step at which it was measured. */
export const RunValue = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const words = useLive(() => wordsOf(lab, run));
  const kind = useLive(() => liveValue(lab, run)?.kind ?? 'loss');
  const step = useLive(() => liveValue(lab, run)?.step);
  const meaning = t(`shell.runs.${kind}`);
  const at = step === undefined ? undefined : t('charts.stepAt', { step: formatInteger(step) });
  return (
    <span className={classes.value} title={at ? `${meaning}, ${at}` : meaning}>
      <span className="visually-hidden">{meaning} </span>
      {words}
      {at && <small className={classes.step}> {at}</small>}
    </span>
  );
};
