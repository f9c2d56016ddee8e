import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createBatchNumbers } from '../../../experiment/fit/batches';
import { pointsOf } from '../../../experiment/fit/data';
import { isStochastic } from '../../../experiment/starts';
import type { FitSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import type { DataEdits } from '../../../state/surface/data-edits';
import { useDocument, useSurfaceLab, useView } from '../../context/use-lab';
import { useLocked } from '../../context/use-locked';
import { stepSeen } from '../../step-seen';
import { useLive } from '../../use-live';
import classes from './DataPlot.module.css';
import { PlotAxes } from './PlotAxes';
import { column, graphPath, MARGIN, plotScale } from './plot';
import { listenForHands } from './plot-hands';
import { isSquare, plotColumns, plotModel } from './plot-model';
import { createPlotPainter, type PlotLook, type PlotPainter } from './plot-painter';
import { pointingIn } from './pointing';
import { useBox } from './use-box';

interface Props {
  readonly objective: FitSpec;
  readonly edits: DataEdits;
}

/** Points, curves and residuals; of two features the answers against what was given. The points can be moved. */
export const DataPlot = ({ objective, edits }: Props) => {
  const { t } = useTranslation();
  const lab = useSurfaceLab();
  const seed = useDocument((state) => state.experiment.seed);
  const residualsOf = useView((state) => (state.residuals ? state.run : undefined));
  const step = useLive(() => Math.max(0, stepSeen(lab)));
  const box = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const curves = useRef<SVGGElement>(null);
  const residuals = useRef<SVGPathElement>(null);
  const marks = useRef<SVGGElement>(null);
  const batch = useRef<SVGPathElement>(null);
  const marked = useRef<SVGPathElement>(null);
  const asked = useRef<SVGPathElement>(null);
  const painter = useRef<PlotPainter>(undefined);
  const inside = useId();
  const { width, height } = useBox(box);
  const hovers = useStore(pointingIn(lab), ({ hovered }) => hovered !== undefined);
  const [held, setHeld] = useState(false);
  const locked = useLocked('data-points');
  const points = pointsOf(objective.data);
  // Axes that went along with a point would move it under the hand.
  const fixed = useRef(points);
  if (!held) fixed.current = points;
  const scaled = fixed.current;
  const { formula } = objective;
  const columns = points[0]?.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the data only how many columns there are
  const model = useMemo(() => plotModel(objective), [formula, columns]);
  const scale = useMemo(() => {
    const [across, up] = plotColumns(model);
    return plotScale([column(scaled, across), column(scaled, up)], width, height, isSquare(model));
  }, [scaled, model, width, height]);
  const batched = isStochastic(objective);
  const batchAt = useMemo(
    () => (batched ? createBatchNumbers(points.length, objective.batchSize, seed) : undefined),
    [batched, points.length, objective.batchSize, seed],
  );
  const look = useMemo<PlotLook>(
    () => ({ scale, model, residualsOf, batchAt }),
    [scale, model, residualsOf, batchAt],
  );
  const latest = useRef(look);
  latest.current = look;

  useEffect(() => {
    const parts = {
      curves: curves.current,
      residuals: residuals.current,
      points: marks.current,
      batch: batch.current,
      marked: marked.current,
      asked: asked.current,
    };
    if (!svg.current || !isWhole(parts)) return undefined;
    const made = createPlotPainter(lab, parts);
    painter.current = made;
    made.setLook(latest.current);
    const pointing = pointingIn(lab);
    const ways = [
      lab.frames.onFrame(made.paint),
      lab.shown.store.subscribe(lab.frames.request),
      pointing.subscribe(lab.frames.request),
      listenForHands(svg.current, {
        edits,
        locked,
        plotted: () =>
          latest.current.scale.width > 0 ? { ...latest.current, points: edits.points } : undefined,
        chosen: () => pointing.getState().chosen,
        point: (at) => pointing.setState(at),
        hold: setHeld,
      }),
      () => pointing.setState({ hovered: undefined }),
    ];
    return () => {
      for (const way of ways) way();
    };
  }, [lab, edits, locked]);
  // Before the axes are seen with the points of others.
  useLayoutEffect(() => {
    painter.current?.setLook(look);
    painter.current?.paint();
  }, [look]);

  return (
    <div className={classes.plot} ref={box}>
      <svg
        ref={svg}
        width={width}
        height={height}
        role="application"
        aria-label={t('fit.plot.label', { count: points.length, step })}
        aria-description={t(locked ? 'fit.edit.locked' : 'fit.edit.keys')}
        data-locked={locked || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys move its points
        tabIndex={0}
        data-hovered={hovers || undefined}
        data-held={held || undefined}
        data-testid="data-plot"
      >
        {locked && <title>{t('fit.edit.locked')}</title>}
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
          <path className={classes.asked} ref={asked} data-testid="data-asked" />
          <g ref={marks} />
          <path className={classes.batch} ref={batch} data-testid="data-batch" />
          <path className={classes.marked} ref={marked} data-testid="data-marked" />
        </g>
      </svg>
    </div>
  );
};

const isWhole = <T extends object>(
  parts: T,
): parts is { readonly [K in keyof T]: NonNullable<T[K]> } =>
  Object.values(parts).every((part) => part !== null);
