import type { CurvatureCourse } from '../../experiment/network/sharpness';
import type { Series } from './axis';
import type { Recorded } from './recorded';

const seriesUntil = (series: Series, step: number): Series => {
  const length = series.indexOfStep(step) + 1;
  return {
    length,
    column: (name) => series.column(name).subarray(0, length),
    indexOfStep: (wanted) => Math.min(series.indexOfStep(wanted), length - 1),
  };
};

const coursesUntil = (courses: readonly CurvatureCourse[], step: number) =>
  courses.map(({ values, limit }) => ({
    values: values.filter(([at]) => at <= step),
    limit: limit.filter(([at]) => at <= step),
  }));

/**
 * What is recorded up to a step, as if the race had come no further: lines end there, axes span what has been, tables
 * count until then, and a run that diverges later has not done so yet.
 */
export const recordedUntil = (recorded: Recorded, step: number): Recorded => {
  if (step === Number.POSITIVE_INFINITY) return recorded;
  const { series, evaluations, tested, trained, asked, status, repeats = [] } = recorded;
  const until = (of: Recorded['evaluations']) =>
    of.map((points) => points.filter((point) => point.step <= step));
  const isOver = (run: number): boolean => {
    const one = series[run];
    return one === undefined || (one.column('step')[one.length - 1] ?? 0) <= step;
  };
  return {
    ...recorded,
    until: step,
    series: series.map((one) => seriesUntil(one, step)),
    evaluations: until(evaluations),
    tested: until(tested),
    trained: until(trained),
    asked: asked && {
      sharpness: coursesUntil(asked.sharpness, step),
      scaledSharpness: coursesUntil(asked.scaledSharpness, step),
    },
    status: status.map((state, run) => (isOver(run) ? state : 'running')),
    repeats: repeats.map((one) => (one.lastStep <= step ? one : { ...one, status: 'running' })),
  };
};
