import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cursor } from '../../state/cursor';
import { onFrame } from '../../state/frame-loop';
import { RunMarker } from '../controls/RunMarker';
import { stepOfX } from './axis';
import { type PlotArea, valueAtPixel } from './geometry';
import type { PlotModel } from './model';
import classes from './PlotOverlay.module.css';
import { PlotTooltip } from './PlotTooltip';
import { type Pace, riderAt, xAtStep } from './pace';

interface Props {
  readonly model: PlotModel;
  readonly area: PlotArea;
  readonly pace: Pace;
  readonly selected: number;
}

const place = (element: HTMLElement | null | undefined, x: number | undefined, y = 0) => {
  if (!element) return;
  const transform = x === undefined ? '' : `translate3d(${x.toFixed(1)}px, ${y.toFixed(1)}px, 0)`;
  if (element.style.transform === transform && element.hidden === (x === undefined)) return;
  element.hidden = x === undefined;
  element.style.transform = transform;
};

/** The cursor's dashed line, the pointer's line and every run's marker on its line: moved at frame rate past React. */
export const PlotOverlay = ({ model, area, pace, selected }: Props) => {
  const cursorLine = useRef<HTMLDivElement>(null);
  const hoverLine = useRef<HTMLDivElement>(null);
  const riders = useRef(new Map<number, HTMLElement>());
  const [inside, setInside] = useState(false);

  const paint = () => {
    const step = Math.min(cursor.step, pace.lastStep());
    const at = xAtStep(pace, model, area, step);
    place(cursorLine.current, at?.pixel);
    const hover = cursor.hover === undefined ? undefined : xAtStep(pace, model, area, cursor.hover);
    place(hoverLine.current, hover?.pixel);
    for (const [run, element] of riders.current) {
      const rider = at && riderAt(model, area, run, at.x);
      place(element, rider?.x, rider?.y);
    }
  };
  const latest = useRef(paint);
  latest.current = paint;
  // New lines are painted together with the markers that ride on them.
  useLayoutEffect(() => latest.current());
  useEffect(() => onFrame(() => latest.current()), []);
  // A chart that goes away takes its mark with it.
  useEffect(() => () => cursor.setHover(undefined), []);

  const move = (event: PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const value = valueAtPixel(area, model.x, x);
    const step = stepOfX(pace.reference(), pace.mode, pace.batchSize, value);
    if (step === undefined) return;
    setInside(true);
    cursor.setHover(Math.max(0, Math.min(pace.lastStep(), step)));
  };
  const leave = () => {
    setInside(false);
    cursor.setHover(undefined);
  };

  const order = (run: number) => (run === selected ? 1 : 0);
  const ridden = model.lines
    .filter(({ role }) => role === 'main')
    .map(({ run }) => run)
    .sort((a, b) => order(a) - order(b));

  return (
    <div
      className={classes.overlay}
      aria-hidden="true"
      onPointerMove={move}
      onPointerDown={move}
      onPointerLeave={leave}
      onPointerCancel={leave}
    >
      <div
        className={classes.cursor}
        ref={cursorLine}
        style={{ top: area.top, height: area.height }}
      />
      <div
        className={classes.hover}
        ref={hoverLine}
        style={{ top: area.top, height: area.height }}
      />
      {ridden.map((run) => (
        <span
          key={run}
          className={classes.rider}
          data-selected={run === selected}
          ref={(element) => {
            if (element) riders.current.set(run, element);
            else riders.current.delete(run);
          }}
        >
          <RunMarker run={run} size={run === selected ? 11 : 9} />
        </span>
      ))}
      {inside && <PlotTooltip model={model} area={area} pace={pace} />}
    </div>
  );
};
