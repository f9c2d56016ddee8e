import { useTranslation } from '../../../i18n';
import { runNames } from '../../../i18n/run-names';
import { placeAt } from '../../../state/lab/place';
import { useDocument, useSurfaceLab } from '../../context/use-lab';
import { formatNumber } from '../../format';
import { useSlowStep } from './use-slow-step';

/** Named one by one. */
const MOST = 8;

const placesOf = (places: readonly (readonly [number, number, number])[]): string =>
  places
    .slice(0, MOST)
    .map(([x, y]) => `(${formatNumber(x)}, ${formatNumber(y)})`)
    .join(' ');

/** The stage in words, for those who don't see it. Silent: nobody wants every step read out. */
export const RaceSummary = ({ name }: { readonly name: string }) => {
  const { t } = useTranslation();
  const lab = useSurfaceLab();
  const { objective, runs, steps } = useDocument((state) => state.experiment);
  const race = lab.race;
  const step = Math.min(useSlowStep(), race.lastStep);
  if (objective.kind === 'network') return null;
  const { global: minima, local, saddles } = lab.critical.getState();
  const points = placesOf(minima);
  const [x, y] = objective.start;
  const names = runNames(t, runs);
  return (
    <section className="visually-hidden" aria-live="off" aria-label={t('surface.summary.title')}>
      <p>
        {t('surface.summary.intro', {
          name,
          x: formatNumber(x),
          y: formatNumber(y),
          step,
          total: steps,
        })}{' '}
        {minima.length === 0
          ? t('surface.summary.minimaNone')
          : t('surface.summary.minima', { count: minima.length, points })}{' '}
        {local.length > 0 && t('stage.point.also', { count: local.length })}{' '}
        {saddles.length > 0 &&
          t('stage.point.saddles', { count: saddles.length, points: placesOf(saddles) })}
      </p>
      <ul>
        {runs.map((run, index) => {
          const place = placeAt(race, index, step);
          const common = { name: names[index] ?? '' };
          const key = `${index}/${run.optimizer}`;
          if (!place) return <li key={key}>{t('surface.summary.waiting')}</li>;
          const { series, index: at } = place;
          const kind = lab.verdictAt(index, place)?.kind;
          if (kind === 'diverged')
            return <li key={key}>{t('surface.summary.runDiverged', { ...common, step: at })}</li>;
          if (kind === 'undefined')
            return <li key={key}>{t('surface.summary.runUndefined', common)}</li>;
          return (
            <li key={key}>
              {t('surface.summary.run', {
                ...common,
                loss: formatNumber(series.column('loss')[at] ?? Number.NaN),
                x: formatNumber(series.column('x')[at] ?? Number.NaN),
                y: formatNumber(series.column('y')[at] ?? Number.NaN),
              })}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
