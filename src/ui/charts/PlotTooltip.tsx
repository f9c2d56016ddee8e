import { useSyncExternalStore } from 'react';
import { axisOf } from '../../experiment/recorded/axes';
import { useTranslation } from '../../i18n';
import { runNames } from '../../i18n/run-names';
import { useLab } from '../context/use-lab';
import { RunMarker } from '../controls/RunMarker';
import { formatInteger, formatNumber, formatSeconds } from '../format';
import { isBySteps } from './axis';
import type { PlotArea } from './geometry';
import type { PlotModel } from './model';
import classes from './PlotTooltip.module.css';
import { ownX, type Pace, xAtStep } from './pace';
import { formatQuantity, heldSet } from './quantity-name';
import { valueAt } from './values-at';

interface Props {
  readonly model: PlotModel;
  readonly area: PlotArea;
  readonly pace: Pace;
}

/** Step and values under the pointer, from the records themselves and not from the thinned lines. */
export const PlotTooltip = ({ model, area, pace }: Props) => {
  const { t } = useTranslation();
  const { cursor } = useLab();
  const step = useSyncExternalStore(cursor.subscribe, () => cursor.hover);
  const at = step === undefined ? undefined : xAtStep(pace, model, area, step);
  if (step === undefined || at === undefined) return null;
  const { recorded, mode } = pace;
  const { runs, objective } = recorded.experiment;
  const right = at.pixel > area.left + area.width / 2;
  const side = right
    ? { right: `calc(100% - ${at.pixel - 10}px)` }
    : { left: `${at.pixel + 10}px` };
  const both = model.quantity === 'loss' && objective.kind === 'network';
  const rows = runNames(t, runs).flatMap((name, index) =>
    recorded.visible(index)
      ? [{ index, name, ...valueAt(recorded, model.quantity, index, step) }]
      : [],
  );
  // A run's evaluations and seconds are its own.
  const place = (run: number) => {
    const x = ownX(pace, run, step) ?? Number.NaN;
    if (axisOf(mode).of !== 'seconds') return formatInteger(x);
    return mode === 'seconds' ? formatSeconds(x) : `${formatNumber(x)} µs`;
  };
  return (
    <div className={classes.tooltip} style={{ ...side, top: area.top }}>
      <div className={classes.head}>
        <span>
          {t('charts.stepAt', { step })}
          {!isBySteps(mode) && ` · ${t(`charts.x.${mode}`)}`}
        </span>
        {both && <span>{t(`charts.batchAnd${heldSet(recorded.experiment)}`)}</span>}
      </div>
      <div className={classes.rows} data-many={rows.length > 7}>
        {rows.map(({ index, name, value, held }) => (
          <div className={classes.row} key={index}>
            <RunMarker run={index} size={9} />
            <span className={classes.name}>{name}</span>
            {!isBySteps(mode) && <span className={classes.place}>{place(index)}</span>}
            <span className={classes.value}>{formatQuantity(model.quantity, value)}</span>
            {both && <b className={classes.value}>{formatNumber(held ?? Number.NaN)}</b>}
          </div>
        ))}
      </div>
    </div>
  );
};
