import { withAxisValue } from '../../../experiment/map/axis';
import type { MapKind, MapSpec } from '../../../experiment/map/spec';
import { resolvePlane } from '../../../experiment/plane';
import type { Domain, Experiment, PlaneSpec, Point, RunSpec } from '../../../experiment/types';
import { fitView, type Size, spanOf } from '../../canvas/view';
import {
  chosenAxes,
  homeOf,
  limitsOf,
  type MapAxisPair,
  scalesOf,
  standOf,
  tellingRun,
} from './map-axes';
import { mapSizeOf } from './map-frame';
import { type MapSettings, MOST_STEPS } from './map-settings';
import { roundedValue } from './plot-controller';
import { roundTarget } from './round-target';

/** What a map is of: the experiment with the map's settings put to it. */
export interface MapModel {
  readonly kind: MapKind;
  readonly experiment: Experiment;
  readonly objective: PlaneSpec;
  readonly domain: Domain;
  readonly runIndex: number;
  readonly run: RunSpec;
  /** Of a trainability map; undefined if the run has no two numbers. */
  readonly axes: MapAxisPair | undefined;
  readonly steps: number;
  readonly target: number;
  /** Equal for maps that share their axes: the view stays, and an old picture until the new one comes. */
  readonly key: string;
  /** Where the run itself stands, in scaled units. */
  readonly stand: Point | undefined;
}

/** @returns nothing for networks */
export const mapModel = (
  kind: MapKind,
  experiment: Experiment,
  selectedRun: number,
  settings: MapSettings,
): MapModel | undefined => {
  const { objective, runs } = experiment;
  const first = kind === 'basins' ? selectedRun : tellingRun(runs, selectedRun);
  const runIndex = Math.min(settings.mapRun ?? first, runs.length - 1);
  const run = runs[runIndex];
  if (objective.kind === 'network' || run === undefined) return undefined;
  const axes =
    kind === 'trainability' ? chosenAxes(run, settings.mapAxes[run.optimizer]) : undefined;
  const { start: _, ...place } = objective;
  const of = axes?.map(({ name, wrapper }) => [name, wrapper]);
  return {
    kind,
    experiment,
    objective,
    domain: resolvePlane(objective).domain,
    runIndex,
    run,
    axes,
    steps: settings.mapSteps ?? Math.min(experiment.steps, MOST_STEPS),
    target: settings.mapTarget ?? roundTarget(objective),
    key: JSON.stringify([kind, place, of]),
    stand: kind === 'basins' ? objective.start : axes && standOf(axes),
  };
};

/** The view of a first look. */
export const homeView = ({ kind, domain, axes }: MapModel, size: Size): Domain | undefined =>
  kind === 'basins' ? fitView(domain, size) : axes && homeOf(axes);

const EVERYWHERE: readonly [Point, Point] = [
  [-1e30, 1e30],
  [-1e30, 1e30],
];

export const modelLimits = ({ axes }: MapModel): readonly [Point, Point] =>
  axes ? limitsOf(axes) : EVERYWHERE;

/** @returns nothing where the run has no two numbers to vary */
export const specOf = (model: MapModel, view: Domain, size: Size): MapSpec | undefined => {
  const { kind, experiment, runIndex, steps, axes, target } = model;
  const base = { experiment, run: runIndex, steps, ...mapSizeOf(size), view };
  if (kind === 'basins') return { kind, ...base };
  if (!axes) return undefined;
  const plain = ({ name, wrapper, scale, whole }: MapAxisPair[number]) => ({
    name,
    scale,
    whole,
    ...(wrapper === undefined ? {} : { wrapper }),
  });
  return { kind, ...base, axes: [plain(axes[0]), plain(axes[1])], target };
};

/** The two values that a place of the map stands for, as a person would write them. */
export const valuesAt = (model: MapModel, view: Domain, size: Size, [x, y]: Point): Point => {
  const scales = scalesOf(model.axes);
  const pixels = mapSizeOf(size);
  const value = (k: 0 | 1, at: number, count: number): number => {
    const rounded = roundedValue(scales[k], at, spanOf(view[k]) / count);
    return model.axes?.[k].whole ? Math.max(1, Math.round(rounded)) : rounded;
  };
  return [value(0, x, pixels.width), value(1, y, pixels.height)];
};

/** The experiment of one run that a pair of values stands for. */
export const runAtValues = (model: MapModel, [x, y]: Point): Experiment => {
  const { experiment, objective, run, axes, steps } = model;
  const base = { ...experiment, steps };
  if (!axes) return { ...base, objective: { ...objective, start: [x, y] }, runs: [run] };
  return { ...base, runs: [withAxisValue(withAxisValue(run, axes[0], x), axes[1], y)] };
};
