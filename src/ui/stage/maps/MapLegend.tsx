import { useTranslation } from '../../../i18n';
import type { MapPicture, MapState } from '../../../state/surface/map';
import { useLab, useView } from '../../context/use-lab';
import { CompactSelect } from '../../controls/CompactSelect';
import { formatNumber, formatPercent, formatSeconds } from '../../format';
import classes from './MapLegend.module.css';
import type { MapModel } from './map-model';
import { LEGEND_COLORS, type MapColors, type MapScaleRange } from './palette';
import { sharesOf } from './pixel-facts';

interface Props {
  readonly model: MapModel;
  readonly picture: MapPicture | undefined;
  readonly colors: MapColors | undefined;
  readonly state: MapState;
}

/** A few are all named; of many the lowest. */
const FEW = 6;
const OF_MANY = 3;

const Ramp = ({
  label,
  colors,
  range,
}: {
  readonly label: string;
  readonly colors: string;
  readonly range: MapScaleRange;
}) => (
  <span className={classes.entry}>
    <span>{label}</span>
    <span className={classes.number}>{formatNumber(range.low)}</span>
    <span className={classes.ramp} style={{ background: colors }} aria-hidden="true" />
    <span className={classes.number}>{formatNumber(range.high)}</span>
  </span>
);

const Swatch = ({ color, label }: { readonly color: string; readonly label: string }) => (
  <span className={classes.entry}>
    <span className={classes.swatch} style={{ background: color }} aria-hidden="true" />
    <span>{label}</span>
  </span>
);

/** What the colours mean, who computes, and how far it is. */
export const MapLegend = ({ model, picture, colors, state }: Props) => {
  const { t } = useTranslation();
  const { view } = useLab();
  const choice = useView((seen) => seen.mapChoice);
  const shares = picture && sharesOf(picture);
  const done = picture?.done ?? 0;
  const progress = state.busy
    ? t('maps.computing', { share: formatPercent(picture && done < 1 ? done : 0, 0) })
    : picture
      ? t('maps.ready', {
          pixels: `${picture.spec.width} × ${picture.spec.height}`,
          steps: picture.spec.steps,
          time: formatSeconds(picture.milliseconds / 1000),
        })
      : '';
  const minima = picture?.minima ?? [];
  const named = minima.length > FEW ? OF_MANY : minima.length;
  return (
    <footer className={classes.legend}>
      <div className={classes.track} aria-hidden="true">
        <div
          className={classes.bar}
          style={{ width: `${100 * (state.busy ? done : 1)}%`, opacity: state.busy ? 1 : 0 }}
        />
      </div>
      <div className={classes.entries}>
        {model.kind === 'basins' &&
          minima.slice(0, named).map(([x, y], k) => (
            <Swatch
              key={`${x} ${y}`}
              color={LEGEND_COLORS.basin(k)}
              label={t('maps.minimum', {
                number: k + 1,
                x: formatNumber(x),
                y: formatNumber(y),
                share: formatPercent(shares?.minima[k] ?? 0, 0),
              })}
            />
          ))}
        {model.kind === 'basins' && minima.length > named && (
          <span className={classes.entry}>
            {t('maps.moreMinima', { count: minima.length - named })}
          </span>
        )}
        {model.kind === 'basins' && picture && minima.length === 0 && (
          <span className={classes.entry}>{t('maps.noMinima')}</span>
        )}
        {colors?.scale && (
          <Ramp
            label={t(`maps.scale.${colors.measure}`)}
            colors={colors.measure === 'arrival' ? LEGEND_COLORS.speed(0) : LEGEND_COLORS.losses}
            range={colors.scale}
          />
        )}
        {colors?.lost && (
          <Ramp
            label={t('maps.diverged', { share: formatPercent(shares?.diverged ?? 0, 0) })}
            colors={model.kind === 'basins' ? LEGEND_COLORS.escaped : LEGEND_COLORS.blown}
            range={colors.lost}
          />
        )}
        {colors?.restless && (
          <Ramp
            label={t('maps.elsewhere', { share: formatPercent(shares?.elsewhere ?? 0, 0) })}
            colors={LEGEND_COLORS.restless}
            range={colors.restless}
          />
        )}
        {colors?.measure === 'steps' && (
          <Swatch color={LEGEND_COLORS.never} label={t('maps.never')} />
        )}
      </div>
      <div className={classes.status}>
        <CompactSelect
          label={t('maps.computeOn')}
          value={choice}
          options={(['auto', 'gpu', 'cpu'] as const).map((value) => ({
            value,
            label: t(`maps.choice.${value}`),
          }))}
          onChange={(value) =>
            view.change({ mapChoice: value === 'gpu' || value === 'cpu' ? value : 'auto' })
          }
          shown={picture ? t(`maps.backend.${picture.backend}`) : t(`maps.choice.${choice}`)}
        />
        <span className={classes.reason}>{picture && t(`maps.reason.${picture.reason}`)}</span>
        <span className={classes.progress} data-testid="map-progress">
          {state.failure === undefined && progress}
        </span>
      </div>
    </footer>
  );
};
