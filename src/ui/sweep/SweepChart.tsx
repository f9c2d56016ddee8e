import { memo, useMemo } from 'react';
import { ReferenceDot } from 'recharts';
import { lookOf } from '../../experiment/run-looks';
import { AxisChart } from '../charts/AxisChart';
import { labelWidth, plotArea } from '../charts/geometry';
import { PlotLines } from '../charts/PlotLines';
import type { Size } from '../charts/use-size';
import { useDocument } from '../context/use-lab';
import { runStyle } from '../run-style';
import type { SweepModel } from './sweep-model';

interface Props {
  readonly model: SweepModel;
  readonly size: Size;
  readonly selected: number;
}

/** One curve a run: loss after the race by learning rate; a dot where the run is now. */
export const SweepChart = memo(({ model, size, selected }: Props) => {
  const { x, y } = model;
  const runs = useDocument((state) => state.experiment.runs);
  const left = labelWidth(y);
  const area = useMemo(() => plotArea(size, left), [size, left]);
  const lines = useMemo(
    () => model.lines.map(({ run, points }) => ({ run, role: 'main' as const, points })),
    [model],
  );
  return (
    <AxisChart x={x} y={y} size={size} vertical>
      <PlotLines lines={lines} selected={selected} area={area} x={x} y={y} />
      {model.lines.map(({ run, now }) =>
        now === undefined ? null : (
          <ReferenceDot
            key={run}
            {...now}
            r={run === selected ? 5.5 : 4.5}
            fill={runStyle(lookOf(runs, run)).color}
            stroke="var(--panel)"
            strokeWidth={1.5}
          />
        ),
      )}
    </AxisChart>
  );
});
SweepChart.displayName = 'SweepChart';
