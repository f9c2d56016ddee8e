import type { LandscapeGrid } from '../../../../experiment/network/landscape';
import { lookOf } from '../../../../experiment/run-looks';
import { useTranslation } from '../../../../i18n';
import { runNames } from '../../../../i18n/run-names';
import { useDocument, usePlayback } from '../../../context/use-lab';
import { RunMarker } from '../../../controls/RunMarker';
import { formatInteger, formatNumber, formatPercent } from '../../../format';
import { runStyle } from '../../../run-style';
import { InsideState } from '../InsideState';
import { useAnswer } from '../use-answer';
import { useJudgedAt } from '../use-judged-at';
import classes from './Landscape.module.css';
import type { MapName, usePlane } from './use-plane';

interface Props {
  readonly chosen: MapName;
  readonly asked: ReturnType<typeof usePlane>;
  /** That is drawn, and that is being computed. */
  readonly grid: LandscapeGrid | undefined;
  readonly computed: LandscapeGrid | undefined;
}

/** Less is rounding: parameters are single precision. */
const NOTHING = 1e-5;

/** Three digits; dots for what is still to come. */
const rounded = (value: number | undefined): string =>
  value === undefined
    ? '…'
    : formatNumber(Math.abs(value) < NOTHING ? 0 : Number(value.toPrecision(3)));

/** What the plane holds, what the loss is of, and how far each run is off the plane. */
export const PlaneFacts = ({ chosen, asked, grid, computed }: Props) => {
  const { t } = useTranslation();
  const { plane } = asked;
  const runs = useDocument((state) => state.experiment.runs);
  const status = usePlayback((state) => state.status);
  const points = useJudgedAt();
  const beside = useAnswer(
    'besidePlane',
    plane && points.length > 0 ? { plane: plane.id, points } : undefined,
  );
  if (!plane)
    return (
      <div className={classes.facts}>
        <InsideState {...asked} nothing={t(`inside.landscape.none.${chosen}`)} />
      </div>
    );
  const names = runNames(t, runs);
  const held = plane.held[0] + plane.held[1];
  const told = beside.answer ?? [];
  return (
    <div className={classes.facts} data-testid="plane-facts">
      <p className={classes.about}>
        {t('inside.landscape.holds', {
          share: formatPercent(held, held < 0.0995 ? 1 : 0),
          n: formatInteger(plane.points),
        })}{' '}
        {grid
          ? t('inside.landscape.loss', {
              n: formatInteger(grid.examples),
              side: grid.side,
            })
          : t('inside.landscape.lossComing')}
        {computed && computed.done < computed.of
          ? ` ${t('inside.landscape.computing', { share: formatPercent(computed.done / computed.of, 0) })}`
          : ''}
      </p>
      <ul className={classes.runs} aria-label={t('inside.landscape.runs')}>
        {points.map(({ run, step: wanted }) => {
          const {
            step = wanted,
            distance,
            loss,
            onPlane,
          } = told.find((one) => one.run === run) ?? {};
          const words = {
            name: names[run] ?? '',
            distance: rounded(distance),
            loss: rounded(loss),
            onPlane: rounded(onPlane),
          };
          return (
            <li
              key={run}
              title={t('inside.landscape.runLong', { ...words, step })}
              style={{ color: runStyle(lookOf(runs, run)).color }}
            >
              <RunMarker run={run} size={10} />
              <span className={classes.fact}>
                {t('inside.landscape.run', words)}
                {status[run] === 'diverged' && ` · ${t('inside.landscape.diverged')}`}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
