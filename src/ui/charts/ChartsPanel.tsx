import { IconTargetArrow } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../../i18n';
import { horizonOf } from '../../state/lab/horizon';
import { useLab, useView } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { ChartSlot } from './ChartSlot';
import classes from './ChartsPanel.module.css';
import { type Pace, referenceSeries } from './pace';
import { possibleQuantities, ratesVary, shownQuantities, withQuantity } from './quantities';
import { batchSizeOf } from './recorded';
import { useRecorded } from './use-recorded';

interface Props {
  /** Without the way to what takes the charts' place. */
  readonly bare?: boolean;
}

/** Counts up to `all`, by one a task: what is heavy to put together comes one by one, and the page answers between. */
const useOneMore = (all: number): number => {
  const [count, setCount] = useState(1);
  useEffect(() => {
    if (count >= all) return undefined;
    const next = setTimeout(() => setCount(count + 1));
    return () => clearTimeout(next);
  }, [count, all]);
  return count;
};

/** The charts of a lab. */
export const ChartsPanel = ({ bare = false }: Props) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { view, charts, sweep, timing } = lab;
  const recorded = useRecorded();
  const selected = useView((state) => state.run);
  const chosen = useView((state) => state.slots);
  const mode = useView((state) => state.x);
  const { experiment } = recorded;
  const pace = useMemo(
    (): Pace => ({
      mode,
      batchSize: batchSizeOf(experiment),
      lastStep: () => horizonOf(lab),
      reference: () => referenceSeries(recorded.series, selected),
      recorded,
    }),
    [mode, experiment, lab, selected, recorded],
  );
  const possible = possibleQuantities(charts.quantities, recorded);
  const shown = shownQuantities(chosen, possible, ratesVary(experiment));
  const drawn = useOneMore(shown.length);
  useEffect(() => {
    timing?.want(mode === 'microseconds');
    return () => timing?.want(false);
  }, [timing, mode]);
  return (
    <div className={classes.panel}>
      {shown.map((quantity, slot) => (
        <ChartSlot
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a slot is.
          key={slot}
          number={slot + 1}
          quantity={quantity}
          drawn={slot < drawn}
          pace={pace}
          selected={selected}
          possible={slot < chosen.length ? possible : []}
          onChoose={(next) => view.change({ slots: withQuantity(chosen, slot, next) })}
        />
      ))}
      <div className={classes.foot}>
        <span title={t(`charts.x.${mode}How`)}>
          <CompactSelect
            label={t('charts.x.label')}
            value={mode}
            options={charts.modes.map((value) => ({ value, label: t(`charts.x.${value}`) }))}
            onChange={(value) => {
              const next = charts.modes.find((option) => option === value);
              if (next) view.change({ x: next });
            }}
          />
        </span>
        {sweep && !bare && (
          <button type="button" className={classes.sweep} data-open-sweep onClick={sweep.open}>
            <IconTargetArrow size={14} />
            {t('sweep.title')}
          </button>
        )}
      </div>
    </div>
  );
};
