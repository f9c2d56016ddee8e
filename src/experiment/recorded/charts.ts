import { type Charted, quantities } from './quantities';
import type { Chart, Kind, QuantityDefinition, Source } from './quantity';

type Table = typeof quantities;

const charts = Object.entries<QuantityDefinition>(quantities).flatMap(([name, { chart }]) =>
  chart === undefined ? [] : [{ name: name as Charted, chart }],
);

/** Those with charts, in the order of links. */
export const CHARTED: readonly Charted[] = charts
  .slice()
  .sort((a, b) => a.chart.link - b.chart.link)
  .map(({ name }) => name);

/** What charts can show of one kind of race, in the order of the menu. */
export const chartedOn = (kind: Kind): readonly Charted[] =>
  charts.filter(({ chart: { on = kind } }) => on === kind).map(({ name }) => name);

type With<T> = {
  [N in Charted]: Table[N] extends T ? N : never;
}[Charted];

/** All but those that are called after what is held out. */
export type NamedChart = With<{ readonly chart: { readonly name: string } }>;

/** What they are called, in English. */
export const chartNames = Object.fromEntries(
  charts.flatMap(({ name, chart }) => (chart.name === undefined ? [] : [[name, chart.name]])),
) as Readonly<Record<NamedChart, string>>;

export const isShare = (name: Charted): boolean => {
  const { chart }: { chart: Chart } = quantities[name];
  return chart.unit === 'share';
};

const kindOfSource = (name: Charted): Source['kind'] => quantities[name].source.kind;

export type Evaluated = With<{ readonly source: { readonly kind: 'evaluated' } }>;

export const isEvaluated = (name: Charted): name is Evaluated => kindOfSource(name) === 'evaluated';

/** Whether it is of the examples kept apart, or of a sample of those trained on. */
export const evaluatedOn = (name: Evaluated): 'held' | 'train' => quantities[name].source.on;

/** It is not recorded, but follows from where the point is. */
export const isDistance = (
  name: Charted,
): name is With<{ readonly source: { readonly kind: 'minima' } }> =>
  kindOfSource(name) === 'minima';

export type Asked = With<{ readonly source: { readonly kind: 'asked' } }>;

/** It is there where somebody has asked for it. */
export const isAsked = (name: Charted): name is Asked => kindOfSource(name) === 'asked';
