import { useTranslation } from '../../i18n';
import type { Lab } from '../../state/lab/lab';
import { useLab } from '../context/use-lab';
import { formatNumber, formatPercent } from '../format';
import { useLive } from '../use-live';
import { liveValue } from './live-run';
import classes from './RunValue.module.css';

const wordsOf = (lab: Lab, run: number): string => {
  const live = liveValue(lab, run);
  if (!live) return '';
  return live.kind === 'loss' ? formatNumber(live.value) : formatPercent(live.value);
};

/** The run's result so far, at the step that is looked at. */
export const RunValue = ({ run }: { readonly run: number }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const words = useLive(() => wordsOf(lab, run));
  const kind = useLive(() => liveValue(lab, run)?.kind ?? 'loss');
  const meaning = t(`shell.runs.${kind}`);
  return (
    <span className={classes.value} title={meaning}>
      <span className="visually-hidden">{meaning} </span>
      {words}
    </span>
  );
};
