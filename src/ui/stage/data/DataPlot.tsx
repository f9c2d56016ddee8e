import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { createBatchNumbers } from '../../../experiment/fit/batches';
import { pointsOf } from '../../../experiment/fit/data';
import { isStochastic } from '../../../experiment/starts';
import type { FitSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { useDocument, useSurfaceLab, useView } from '../../context/use-lab';
import { stepSeen } from '../../step-seen';
import { useLive } from '../../use-live';
import classes from './DataPlot.module.css';
import { PlotAxes } from './PlotAxes';
import { column, graphPath, MARGIN, plotScale } from './plot';
import { isSquare, plotColumns, plotModel } from './plot-model';
import { createPlotPainter, type PlotPainter } from './plot-painter';
import { useBox } from './use-box';

/** Points, curves and residuals; of two features the answers against what was given. */
export const DataPlot = ({ objective }: { readonly objective: FitSpec }) => {
  const { t } = useTranslation();
  const lab = useSurfaceLab();
  const seed = useDocument((state) => state.experiment.seed);
  const residualsOf = useView((state) => (state.residuals ? state.run : undefined));
  const step = useLive(() => Math.max(0, stepSeen(lab)));
  const box = useRef<HTMLDivElement>(null);
  const curves = useRef<SVGGElement>(null);
  const residuals = useRef<SVGPathElement>(null);
  const marks = useRef<SVGGElement>(null);
  const batch = useRef<SVGPathElement>(null);
  const painter = useRef<PlotPainter>(undefined);
  const inside = useId();
  const { width, height } = useBox(box);
  const points = pointsOf(objective.data);
  const { formula } = objective;
  const columns = points[0]?.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the data only how many columns there are
  const model = useMemo(() => plotModel(objective), [formula, columns]);
  const scale = useMemo(() => {
    const [across, up] = plotColumns(model);
    return plotScale([column(points, across), column(points, up)], width, height, isSquare(model));
  }, [points, model, width, height]);
  const batched = isStochastic(objective);
  const batchAt = useMemo(
    () => (batched ? createBatchNumbers(points.length, objective.batchSize, seed) : undefined),
    [batched, points.length, objective.batchSize, seed],
  );

  useEffect(() => {
    if (!curves.current || !residuals.current || !marks.current || !batch.current) return undefined;
    const made = createPlotPainter(lab, {
      curves: curves.current,
      residuals: residuals.current,
      points: marks.current,
      batch: batch.current,
    });
    painter.current = made;
    return lab.frames.onFrame(made.paint);
  }, [lab]);
  // Before the axes are seen with the points of others.
  useLayoutEffect(() => {
    painter.current?.setLook({ scale, model, residualsOf, batchAt });
    painter.current?.paint();
  }, [scale, model, residualsOf, batchAt]);

  return (
    <div className={classes.plot} ref={box}>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={t('fit.plot.label', { count: points.length, step })}
      >
        <PlotAxes
          scale={scale}
          names={
            model.kind === 'answers' ? [t('fit.plot.given'), t('fit.plot.answered')] : ['u', 'v']
          }
        />
        <clipPath id={inside}>
          <rect
            x={MARGIN.left}
            y={0}
            width={Math.max(0, width - MARGIN.left - MARGIN.right + 4)}
            height={Math.max(0, height - MARGIN.bottom + 4)}
          />
        </clipPath>
        <g clipPath={`url(#${inside})`}>
          {model.kind === 'answers' && (
            <path className={classes.equal} d={graphPath((w) => w, scale)} />
          )}
          <path className={classes.residuals} ref={residuals} data-testid="data-residuals" />
          <g className={classes.curves} ref={curves} />
          <g ref={marks} />
          <path className={classes.batch} ref={batch} data-testid="data-batch" />
        </g>
      </svg>
    </div>
  );
};
