import { type LayerReport, troubleOf, updateRatio } from '../../../experiment/network/inside';
import { lookOf } from '../../../experiment/run-looks';
import { useTranslation } from '../../../i18n';
import { useDocument, useNetworkLab, useView } from '../../context/use-lab';
import { formatInteger, formatNumber, formatPercent } from '../../format';
import { runStyle } from '../../run-style';
import { stepSeen } from '../../step-seen';
import { useLive } from '../../use-live';
import { useRunName } from '../../use-run-name';
import { InsideState } from './InsideState';
import frame from './inside.module.css';
import classes from './Layers.module.css';
import { LayerRidges } from './ridges/LayerRidges';
import { useNewest } from './ridges/use-newest';
import { Scroll } from './Scroll';
import { useAnswer } from './use-answer';
import { useJudgedAt } from './use-judged-at';

const HISTOGRAM = { width: 132, height: 40 };

const Histogram = ({
  layer: { name, histogram },
  color,
}: {
  readonly layer: LayerReport;
  readonly color: string;
}) => {
  const { t } = useTranslation();
  const { low, high, counts } = histogram;
  const { width, height } = HISTOGRAM;
  const most = Math.max(1, ...counts);
  const bar = width / counts.length;
  return (
    <svg
      width={width}
      height={height + 12}
      role="img"
      aria-label={t('inside.layers.histogram', {
        name,
        low: formatNumber(low),
        high: formatNumber(high),
      })}
      className={classes.histogram}
    >
      {counts.map((count, k) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: bins stay where they are
          key={k}
          x={k * bar}
          width={bar - 0.4}
          // By its root: the tails are what tells.
          y={height * (1 - Math.sqrt(count / most))}
          height={height * Math.sqrt(count / most)}
          fill={color}
        />
      ))}
      <text x={0} y={height + 11}>
        {formatNumber(Number(low.toPrecision(2)))}
      </text>
      <text x={width} y={height + 11} textAnchor="end">
        {formatNumber(Number(high.toPrecision(2)))}
      </text>
    </svg>
  );
};

/** Updates by weights, on a logarithmic scale from 1e-6 to 1, with the rule of thumb marked. */
const Ratio = ({ value }: { readonly value: number | undefined }) => {
  const share = (x: number) => Math.max(0, Math.min(1, (Math.log10(x) + 6) / 6));
  return (
    <span className={classes.ratio}>
      {value === undefined ? '–' : formatNumber(Number(value.toPrecision(3)))}
      <span className={classes.scale} aria-hidden="true">
        <span className={classes.thumb} style={{ left: `${100 * share(1e-3)}%` }} />
        {value !== undefined && value > 0 && (
          <span className={classes.at} style={{ left: `${100 * share(value)}%` }} />
        )}
      </span>
    </span>
  );
};

/** How every layer of one run is doing at the step that is shown, with one sentence where something is wrong. */
export const LayersTab = () => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const run = useView((state) => state.run);
  const runs = useDocument((state) => state.experiment.runs);
  const name = useRunName(run);
  const [own] = useJudgedAt(run);
  const asked = useAnswer('layers', own);
  const found = asked.whole?.run === run ? asked.whole : undefined;
  const { color } = runStyle(lookOf(runs, run));
  const until = useNewest(run);
  const course = useAnswer(
    'layerCourse',
    until < 0 ? undefined : { run, until },
    Number.POSITIVE_INFINITY,
  ).answer;
  const points = course?.run === run && course.points.length > 1 ? course.points : [];
  const seen = useLive(() => stepSeen(lab));
  if (!found)
    return (
      <Scroll label={t('inside.tab.layers')}>
        <InsideState {...asked} nothing={t(own ? 'inside.notKept' : 'inside.notYet')} />
      </Scroll>
    );
  const { layers, step, examples } = found;
  return (
    <Scroll label={t('inside.tab.layers')}>
      <p className={frame.about}>
        {t('inside.layers.about', { name, step, n: formatInteger(examples) })}
      </p>
      <ol className={classes.layers}>
        {layers.map((layer, k) => {
          const trouble = troubleOf(layer, layers);
          const { dead } = layer;
          const number = k + 1;
          const ratio = updateRatio(layer);
          return (
            <li key={layer.name} className={frame.card} data-trouble={trouble}>
              <h2 className={frame.head}>
                <span className={frame.name}>
                  {t(`inside.layers.${layer.kind}`, { number, name: layer.name })}
                </span>
                <span className={frame.facts}>
                  {t('inside.layers.parameters', { n: formatInteger(layer.parameters) })}
                </span>
              </h2>
              <div className={classes.row}>
                <dl className={classes.facts}>
                  <div>
                    <dt>{t('inside.layers.gradient')}</dt>
                    <dd>{formatNumber(layer.gradientNorm)}</dd>
                  </div>
                  <div title={t('inside.layers.ratioLong')}>
                    <dt>{t('inside.layers.ratio')}</dt>
                    <dd>
                      <Ratio value={ratio} />
                    </dd>
                  </div>
                  <div title={t('inside.layers.deadLong', { n: formatInteger(examples) })}>
                    <dt>{t('inside.layers.dead')}</dt>
                    <dd>
                      {dead === undefined
                        ? t('inside.layers.noRelu')
                        : `${formatPercent(dead.count / dead.of)} (${dead.count}/${dead.of})`}
                    </dd>
                  </div>
                </dl>
                <Histogram layer={layer} color={color} />
              </div>
              {points.length > 0 && (
                <LayerRidges
                  points={points}
                  layer={k}
                  name={layer.name}
                  color={color}
                  step={seen}
                />
              )}
              {trouble && (
                <p className={classes.trouble}>
                  {t(`inside.layers.trouble.${trouble}`, {
                    number,
                    share: dead ? formatPercent(dead.count / dead.of, 0) : '',
                    since: dead?.since ?? step,
                    ratio: formatNumber(ratio ?? Number.NaN),
                  })}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </Scroll>
  );
};
