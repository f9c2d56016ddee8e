import { type PointerEvent, useEffect, useState } from 'react';
import { lookOf } from '../../experiment/run-looks';
import { Awaiting } from '../Awaiting';
import { pointerIn } from '../canvas/canvas-size';
import { useLab } from '../context/use-lab';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';
import { stepOfX } from './axis';
import { type PlotArea, valueAtPixel } from './geometry';
import type { PlotModel } from './model';
import classes from './PlotOverlay.module.css';
import { ownX, type Pace, riderAt, xAtStep } from './pace';
import { useMarkCanvas } from './use-mark-canvas';

// It comes with the first pointer.
const PlotTooltip = onDemand(async () => (await import('./PlotTooltip')).PlotTooltip);

interface Props {
  readonly model: PlotModel;
  readonly area: PlotArea;
  readonly pace: Pace;
  readonly selected: number;
}

/** The cursor's dashed line, the pointer's line and every run's marker on its line: moved at frame rate past React. */
export const PlotOverlay = ({ model, area, pace, selected }: Props) => {
  const { cursor } = useLab();
  const [inside, setInside] = useState(false);
  const order = (run: number) => (run === selected ? 1 : 0);
  const ridden = model.lines
    .filter(({ role }) => role === 'main')
    .map(({ run }) => run)
    .sort((a, b) => order(a) - order(b));
  const marks = useMarkCanvas(area, selected, () => {
    const step = Math.min(cursor.step, pace.lastStep());
    const at = xAtStep(pace, model, area, step);
    const hover = cursor.hover === undefined ? undefined : xAtStep(pace, model, area, cursor.hover);
    return {
      cursor: at?.pixel,
      hover: hover?.pixel,
      riders: ridden.flatMap((run) => {
        const x = ownX(pace, run, step);
        const rider = x === undefined ? undefined : riderAt(model, area, run, x);
        return rider ? [{ run, look: lookOf(pace.recorded.experiment.runs, run), ...rider }] : [];
      }),
    };
  });
  // A chart that goes away takes its mark with it.
  useEffect(() => () => cursor.setHover(undefined), [cursor]);

  const move = (event: PointerEvent<HTMLDivElement>) => {
    const x = pointerIn(event.currentTarget, event)[0];
    const value = valueAtPixel(area, model.x, x);
    const step = stepOfX(pace.reference(), pace.mode, pace.batchSize, value);
    if (step === undefined) return;
    setInside(true);
    cursor.setHover(Math.max(0, Math.min(Math.floor(pace.lastStep()), step)));
  };
  const leave = () => {
    setInside(false);
    cursor.setHover(undefined);
  };

  return (
    <div
      className={classes.overlay}
      aria-hidden="true"
      onPointerMove={move}
      onPointerDown={move}
      onPointerLeave={leave}
      onPointerCancel={leave}
    >
      <canvas className={classes.marks} ref={marks} />
      {inside && (
        <ErrorBoundary instead={null}>
          <Awaiting fallback={null}>
            <PlotTooltip model={model} area={area} pace={pace} />
          </Awaiting>
        </ErrorBoundary>
      )}
    </div>
  );
};
