import { useTranslation } from '../../i18n';
import type { RateCurve } from '../../state/surface/sweep';
import { RunMarker } from '../controls/RunMarker';
import { formatEditable, formatNumber, formatShort } from '../format';
import classes from './SweepPanel.module.css';

interface Props {
  readonly run: number;
  readonly name: string;
  /** Undefined for methods. */
  readonly rate: number | undefined;
  readonly curve: RateCurve | undefined;
  /** The sweep goes on. */
  readonly busy: boolean;
  readonly selected: boolean;
  readonly onUse: (rate: number) => void;
}

/** ×4.2, ×31: how far the ends of the good range are apart. */
const widthText = (low: number, high: number) =>
  `×${high / low < 9.95 ? (high / low).toPrecision(2) : String(Math.round(high / low))}`;

/** What the sweep says of one run. */
export const SweepRow = ({ run, name, rate, curve, busy, selected, onUse }: Props) => {
  const { t } = useTranslation();
  const good = curve?.good;
  const inUse = good !== undefined && good.best.rate === rate;
  const cells = () => {
    if (rate === undefined)
      return (
        <td colSpan={4} className={classes.words}>
          {t('sweep.none')}
        </td>
      );
    const lost = curve?.points.every(({ loss }) => !Number.isFinite(loss)) === true;
    if (good === undefined)
      return (
        <td colSpan={4} className={classes.words}>
          {t(lost ? 'sweep.lost' : busy ? 'sweep.working' : 'sweep.stuck')}
        </td>
      );
    return (
      <>
        <td>{formatEditable(Number(good.best.rate.toPrecision(3)))}</td>
        <td data-optional="true">{formatShort(good.best.loss)}</td>
        <td
          title={t('sweep.range', { low: formatNumber(good.low), high: formatNumber(good.high) })}
        >
          {widthText(good.low, good.high)}
        </td>
        <td>
          <button
            type="button"
            className={classes.use}
            // Not `disabled`: the focus stays where it was pressed.
            aria-disabled={inUse}
            aria-label={t('sweep.useLong', { name, rate: formatNumber(good.best.rate) })}
            onClick={() => !inUse && onUse(good.best.rate)}
          >
            {t(inUse ? 'sweep.used' : 'sweep.use')}
          </button>
        </td>
      </>
    );
  };
  return (
    <tr data-selected={selected}>
      <th scope="row" title={name}>
        <RunMarker run={run} size={11} />
        <span className={classes.name}>{name}</span>
      </th>
      {cells()}
    </tr>
  );
};
