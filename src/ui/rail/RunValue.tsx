import { useTranslation } from '../../i18n';
import type { Page } from '../../state/types';
import { formatNumber, formatPercent } from '../format';
import { useLive } from '../use-live';
import { liveValue } from './live-run';
import classes from './RunValue.module.css';

const wordsOf = (page: Page, run: number): string => {
  const live = liveValue(page, run);
  if (!live) return '';
  return live.kind === 'loss' ? formatNumber(live.value) : formatPercent(live.value);
};

/** The run's result so far, at the step that is looked at. */
export const RunValue = ({ page, run }: { readonly page: Page; readonly run: number }) => {
  const { t } = useTranslation();
  const words = useLive(() => wordsOf(page, run));
  const kind = useLive(() => liveValue(page, run)?.kind ?? 'loss');
  const meaning = t(`shell.runs.${kind}`);
  return (
    <span className={classes.value} title={meaning}>
      <span className="visually-hidden">{meaning} </span>
      {words}
    </span>
  );
};
