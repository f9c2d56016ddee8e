import { useMemo } from 'react';
import { fits } from '../../../catalog/fits';
import { pointsOf } from '../../../experiment/fit/data';
import { modelOf } from '../../../experiment/fit/model';
import { lookOf } from '../../../experiment/run-looks';
import type { FitSpec } from '../../../experiment/types';
import { compileExpression } from '../../../formula/wasm/expression';
import { useTranslation } from '../../../i18n';
import { placeAt } from '../../../state/lab/place';
import { formatTick } from '../../canvas/ticks';
import { useDocument, useSurfaceLab, useView } from '../../context/use-lab';
import { runStyle } from '../../run-style';
import classes from './DataCard.module.css';
import { column, graphPath, MARGIN, plotScale } from './plot';

interface Props {
  readonly objective: FitSpec;
  readonly step: number;
  /** Numbers of the points in this step's batch, where there is one. */
  readonly batch: ReadonlySet<number> | undefined;
  /** The run whose residuals are drawn. */
  readonly residualsOf: number | undefined;
  readonly width: number;
  readonly height: number;
}

/** A run's parameters at the step that is seen. */
interface Present {
  readonly run: number;
  readonly x: number;
  readonly y: number;
}

const usePresent = (step: number): readonly Present[] => {
  const { race } = useSurfaceLab();
  const runs = useDocument((state) => state.experiment.runs);
  const hidden = useView((state) => state.hidden);
  const solo = useView((state) => state.solo);
  return runs.flatMap((_, run) => {
    if (solo === undefined ? hidden.includes(run) : solo !== run) return [];
    const place = placeAt(race, run, step);
    if (!place) return [];
    const [x = Number.NaN, y = Number.NaN] = (['x', 'y'] as const).map(
      (name) => place.series.column(name)[place.index],
    );
    return Number.isFinite(x) && Number.isFinite(y) ? [{ run, x, y }] : [];
  });
};

/** Points, curves and residuals; of two features the answers against what was given. */
export const DataPlot = ({ objective, step, batch, residualsOf, width, height }: Props) => {
  const { t } = useTranslation();
  const runs = useDocument((state) => state.experiment.runs);
  const present = usePresent(step);
  const points = pointsOf(objective.data);
  const model = useMemo(() => modelOf(objective), [objective]);
  const answer = useMemo(
    () => model && compileExpression(model.expression, ['x', 'y', 'u', 'v']),
    [model],
  );
  const radius = fits.find((fit) => fit.formula === objective.formula && 'radius' in fit);
  const circle = radius !== undefined && 'radius' in radius ? radius.radius : undefined;
  const given = model?.answer === 'w';
  const scale = useMemo(() => {
    const target = column(points, given ? 2 : 1);
    return plotScale(
      [given ? target : column(points, 0), target],
      width,
      height,
      given || circle !== undefined,
    );
  }, [points, given, circle, width, height]);
  const colorOf = (run: number) => runStyle(lookOf(runs, run)).color;
  const dashOf = (run: number) => runStyle(lookOf(runs, run)).dash;
  const valueAt = ({ x, y }: Present, [u = 0, v = 0]: readonly number[]) =>
    answer?.(x, y, u, v) ?? Number.NaN;
  const judged = present.find(({ run }) => run === residualsOf);
  const [xTicks, yTicks] = scale.ticks;
  const place = (point: readonly number[]) =>
    [scale.x(point[given ? 2 : 0] ?? 0), scale.y(point[given ? 2 : 1] ?? 0)] as const;
  return (
    <svg
      className={classes.plot}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t('fit.plot.label', { count: points.length, step })}
    >
      {xTicks.map((tick) => (
        <text
          key={`x${tick}`}
          className={classes.tick}
          x={scale.x(tick)}
          y={height - 7}
          textAnchor="middle"
        >
          {formatTick(tick, (xTicks[1] ?? 1) - (xTicks[0] ?? 0))}
        </text>
      ))}
      {yTicks.map((tick) => (
        <g key={`y${tick}`}>
          <line
            className={classes.grid}
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            y1={scale.y(tick)}
            y2={scale.y(tick)}
          />
          <text
            className={classes.tick}
            x={MARGIN.left - 5}
            y={scale.y(tick)}
            textAnchor="end"
            dominantBaseline="middle"
          >
            {formatTick(tick, (yTicks[1] ?? 1) - (yTicks[0] ?? 0))}
          </text>
        </g>
      ))}
      <clipPath id="data-plot-inside">
        <rect
          x={MARGIN.left}
          y={MARGIN.top / 2}
          width={width - MARGIN.left - MARGIN.right}
          height={height - MARGIN.top / 2 - MARGIN.bottom}
        />
      </clipPath>
      <g clipPath="url(#data-plot-inside)">
        {given && <path className={classes.equal} d={graphPath((w) => w, scale)} />}
        {judged &&
          points.map((point, k) => {
            const [px, py] = place(point);
            const at = scale.y(valueAt(judged, point));
            return Number.isFinite(at) ? (
              <line
                // biome-ignore lint/suspicious/noArrayIndexKey: the points stay in their order
                key={k}
                className={classes.residual}
                stroke={colorOf(judged.run)}
                x1={px}
                x2={px}
                y1={py}
                y2={at}
              />
            ) : null;
          })}
        {given
          ? present.flatMap((at) =>
              points.map((point, k) => (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: the points stay in their order
                  key={`${at.run}/${k}`}
                  r={1.8}
                  fill={colorOf(at.run)}
                  cx={scale.x(point[2] ?? 0)}
                  cy={scale.y(valueAt(at, point))}
                  data-run={at.run}
                />
              )),
            )
          : points.map((point, k) => {
              const [px, py] = place(point);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the points stay in their order
                <g key={k}>
                  <circle
                    className={classes.point}
                    cx={px}
                    cy={py}
                    r={2.4}
                    data-testid="data-point"
                  />
                  {batch?.has(k) && (
                    <circle
                      className={classes.chosen}
                      cx={px}
                      cy={py}
                      r={5}
                      data-testid="data-batch"
                    />
                  )}
                </g>
              );
            })}
        {!given &&
          circle === undefined &&
          present.map((at) => (
            <path
              key={at.run}
              className={classes.curve}
              stroke={colorOf(at.run)}
              strokeDasharray={dashOf(at.run)}
              d={graphPath((u) => valueAt(at, [u, 0]), scale)}
              data-testid="data-curve"
            />
          ))}
        {circle !== undefined &&
          present.map((at) => (
            <circle
              key={at.run}
              className={classes.curve}
              stroke={colorOf(at.run)}
              strokeDasharray={dashOf(at.run)}
              cx={scale.x(at.x)}
              cy={scale.y(at.y)}
              r={scale.x(circle) - scale.x(0)}
              data-testid="data-curve"
            />
          ))}
      </g>
    </svg>
  );
};
