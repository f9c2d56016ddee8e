import { axisLimits, axisView, toScaled } from '../../../experiment/map/axis';
import { axisChoices } from '../../../experiment/map/choices';
import type { MapAxisChoice, MapScale } from '../../../experiment/map/spec';
import type { Domain, Point, RunSpec } from '../../../experiment/types';

/** Tells the axes of one run apart. */
export const axisKey = ({ name, wrapper }: Pick<MapAxisChoice, 'name' | 'wrapper'>): string =>
  wrapper === undefined ? name : `${wrapper}/${name}`;

/** What decides, with the learning rate, whether a run arrives. */
const DECIDING = ['momentum', 'beta1', 'alpha', 'rho', 'beta2', 'beta'];
/** The second axis of a first look, the most telling that the rule has. */
const TELLING = [...DECIDING, 'weightDecay'];

export type MapAxisPair = readonly [MapAxisChoice, MapAxisChoice];

/** The two axes chosen for a run, else the learning rate and what goes best with it; nothing if it has no two numbers. */
export const chosenAxes = (
  run: RunSpec,
  chosen: readonly [string, string] | undefined,
): MapAxisPair | undefined => {
  const choices = axisChoices(run);
  const find = (key: string | undefined) => choices.find((choice) => axisKey(choice) === key);
  const first = find(chosen?.[0]) ?? find('lr') ?? choices[0];
  if (first === undefined) return undefined;
  const others = choices.filter((choice) => choice !== first);
  const telling = TELLING.flatMap((name) => others.find((choice) => choice.name === name) ?? []);
  const picked = others.find((choice) => axisKey(choice) === chosen?.[1]);
  const second = picked ?? telling[0] ?? others[0];
  return second === undefined ? undefined : [first, second];
};

/** The run of a first look at trainability: the selected one, or the first with more to tell than stripes of its learning rate. */
export const tellingRun = (runs: readonly RunSpec[], selected: number): number => {
  const tells = (run: RunSpec | undefined) =>
    run !== undefined && axisChoices(run).some(({ name }) => DECIDING.includes(name));
  const found = tells(runs[selected]) ? selected : runs.findIndex(tells);
  return found === -1 ? selected : found;
};

export const homeOf = ([x, y]: MapAxisPair): Domain => [axisView(x), axisView(y)];

export const limitsOf = ([x, y]: MapAxisPair): readonly [Point, Point] => [
  axisLimits(x),
  axisLimits(y),
];

/** Where the run itself stands on a trainability map, in scaled units. */
export const standOf = ([x, y]: MapAxisPair): Point => [
  toScaled(x.scale, x.value),
  toScaled(y.scale, y.value),
];

export const scalesOf = (axes: MapAxisPair | undefined): readonly [MapScale, MapScale] => [
  axes?.[0].scale ?? 'linear',
  axes?.[1].scale ?? 'linear',
];
