import { useTranslation } from '../../../i18n';
import type { MapPicture } from '../../../state/surface/map';
import { formatNumber, formatPercent } from '../../format';
import type { MapModel } from './map-model';
import { sharesOf } from './pixel-facts';

/** The map in words, for those who don't see it. */
export const MapSummary = ({
  model,
  picture,
}: {
  readonly model: MapModel;
  readonly picture: MapPicture;
}) => {
  const { t } = useTranslation();
  const shares = sharesOf(picture);
  const { minima } = picture;
  return (
    <section className="visually-hidden" aria-label={t('maps.summary')}>
      <ul>
        {model.kind === 'basins' &&
          shares.minima.map((share, k) => {
            const [x = 0, y = 0] = minima[k] ?? [];
            return (
              <li key={`${x} ${y}`}>
                {t('maps.summaryMinimum', {
                  number: k + 1,
                  x: formatNumber(x),
                  y: formatNumber(y),
                  share: formatPercent(share),
                })}
              </li>
            );
          })}
        {model.kind === 'trainability' && (
          <li>{t('maps.summaryReached', { share: formatPercent(shares.reached) })}</li>
        )}
        {model.kind === 'basins' && (
          <li>{t('maps.summaryElsewhere', { share: formatPercent(shares.elsewhere) })}</li>
        )}
        <li>{t('maps.summaryDiverged', { share: formatPercent(shares.diverged) })}</li>
      </ul>
    </section>
  );
};
