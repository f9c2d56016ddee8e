import type { PlotLine, PlotModel } from './model';
import type { PlotBand } from './plot-bands';
import type { AxisScale } from './scale';
import type { PlotPoint } from './thin';

const sameNumbers = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]));

const sameScale = (a: AxisScale, b: AxisScale) =>
  a.low === b.low && a.high === b.high && a.log === b.log && sameNumbers(a.ticks, b.ticks);

const samePoints = (a: readonly PlotPoint[], b: readonly PlotPoint[]) =>
  a.length === b.length && a.every(({ x, y }, index) => b[index]?.x === x && b[index]?.y === y);

const sameBands = (a: readonly PlotBand[], b: readonly PlotBand[]) =>
  JSON.stringify(a) === JSON.stringify(b);

const sameNote = (a: PlotModel['note'], b: PlotModel['note']) =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * The next model with every part of the last one that has not changed, down to the last one itself: what is the same
 * object is not drawn again.
 */
export const reuseModel = (last: PlotModel | undefined, next: PlotModel): PlotModel => {
  if (last === undefined) return next;
  const lines = next.lines.map((line): PlotLine => {
    const old = last.lines.find(({ run, role }) => run === line.run && role === line.role);
    return old && samePoints(old.points, line.points) ? old : line;
  });
  const sameLines =
    lines.length === last.lines.length && lines.every((line, index) => line === last.lines[index]);
  const bands = sameBands(last.bands, next.bands) ? last.bands : next.bands;
  const model = {
    ...next,
    bands,
    lines: sameLines ? last.lines : lines,
    x: sameScale(last.x, next.x) ? last.x : next.x,
    y: sameScale(last.y, next.y) ? last.y : next.y,
  };
  const same =
    sameLines &&
    bands === last.bands &&
    model.x === last.x &&
    model.y === last.y &&
    next.quantity === last.quantity &&
    next.empty === last.empty &&
    next.nothing === last.nothing &&
    sameNote(next.note, last.note);
  return same ? last : model;
};
