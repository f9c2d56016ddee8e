import { DIVERGED, ELSEWHERE } from '../../../experiment/map/spec';
import type { Point } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { hyperLabel } from '../../../i18n/catalog-text';
import type { MapPicture } from '../../../state/surface/map';
import { formatNumber } from '../../format';
import classes from './MapStage.module.css';
import type { MapModel } from './map-model';
import { type PixelFacts, pixelFacts } from './pixel-facts';

interface Props {
  readonly model: MapModel;
  readonly picture: MapPicture | undefined;
  readonly cursor: Point | undefined;
  readonly values: Point | undefined;
  /** Whether a screen reader should hear every change: it was keys that made it. */
  readonly live: boolean;
}

/** What the pointed pixel stands for and what became of it. */
export const MapReadout = ({ model, picture, cursor, values, live }: Props) => {
  const { t } = useTranslation();
  const facts = picture && cursor ? pixelFacts(picture, cursor) : undefined;
  const outcome = ({ fate, steps, loss, reached }: PixelFacts): string => {
    if (fate === DIVERGED) return t('maps.pixelDiverged', { step: steps });
    const end = t('maps.pixelLoss', { loss: formatNumber(loss) });
    if (model.kind === 'trainability')
      return reached === undefined
        ? `${end}, ${t('maps.pixelNever')}`
        : `${end}, ${t('maps.pixelReached', { step: reached })}`;
    return fate === ELSEWHERE
      ? `${t('maps.pixelElsewhere')}, ${end}`
      : `${t('maps.pixelMinimum', { number: fate + 1, step: steps })}, ${end}`;
  };
  const names = model.axes
    ? model.axes.map(({ name }) => hyperLabel(t, name))
    : (['x', 'y'] as const);
  return (
    <output className={classes.readout} aria-live={live ? 'polite' : 'off'}>
      {values && (
        <>
          <span>
            {names.map((name, k) => `${name} ${formatNumber(values[k] ?? Number.NaN)}`).join('   ')}
          </span>
          {facts && <span>{outcome(facts)}</span>}
        </>
      )}
    </output>
  );
};
