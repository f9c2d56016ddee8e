import { singularValues } from '../../engine/network/inside/singular-values';
import { changeOf, traceWeight } from '../../engine/network/inside/weight-trace';
import type { KeptUpdate } from '../../engine/network/kept-update';
import type { StepSpectrum, WeightTrace } from '../../experiment/network/weight-trace';
import type { RuleTraceData, SeriesTrace } from '../../experiment/step-trace';
import { createGaps, type GoOn, inGaps } from '../gaps';
import type { OpenedRace } from '../opened-race';
import type { Snapshot } from '../snapshots';
import type { Asker, Reply } from './answerer';
import { coarseToFine } from './coarse-to-fine';
import type { WeightTraceRequest } from './weight-trace';

/** Of its course so many places at most, until there are twice as many. */
const PLACES = 40;

type Kept = Snapshot & { readonly update: KeptUpdate };

const traces = new WeakMap<KeptUpdate, Map<number, RuleTraceData>>();
const spectra = new WeakMap<KeptUpdate, Map<string, StepSpectrum>>();

const inMap = <Key, Value>(maps: WeakMap<KeptUpdate, Map<Key, Value>>, update: KeptUpdate) => {
  const map = maps.get(update) ?? new Map<Key, Value>();
  maps.set(update, map);
  return map;
};

const traceOf = async (race: OpenedRace, { update, theta }: Kept, index: number) => {
  const known = inMap(traces, update);
  const found = known.get(index) ?? (await traceWeight(update, theta, race.network.spans, index));
  known.set(index, found);
  return found;
};

const spectrumOf = async (
  { network }: OpenedRace,
  { update, theta }: Kept,
  index: number,
  goOn: GoOn,
): Promise<StepSpectrum | undefined> => {
  const span = network.spans.find(({ offset, size }) => index >= offset && index < offset + size);
  if (!span?.weight) return undefined;
  const known = inMap(spectra, update);
  const there = known.get(span.name);
  if (there) return there;
  const columns = span.shape.at(-1) ?? 1;
  const shape = [span.size / columns, columns] as const;
  const gradient = update.gradient.subarray(span.offset, span.offset + span.size);
  const change = await changeOf(update, theta, network.spans, span);
  const found: (readonly number[])[] = [];
  for (const matrix of [gradient, change]) {
    const done = await inGaps(singularValues(matrix, ...shape), goOn);
    if (!done) return undefined;
    const [largest = 1] = done.value;
    found.push(Array.from(done.value, (value) => value / (largest || 1)));
  }
  const [ofGradient = [], ofStep = []] = found;
  const spectrum = { name: span.name, shape, gradient: ofGradient, step: ofStep };
  known.set(span.name, spectrum);
  return spectrum;
};

/** Statement by statement over the updates that are known; both numbers of a pair are the weight's. */
const seriesOf = (known: readonly RuleTraceData[]): SeriesTrace => {
  // An option that was switched makes it another rule.
  const count = known.at(-1)?.written.length ?? 0;
  const same = known.filter(({ written }) => written.length === count);
  const updates = Float64Array.from(same, ({ t }) => t);
  const statements = Array.from({ length: count }, (_, k) => {
    const values = same.map(({ written }) => written[k]?.[0] ?? Number.NaN);
    return Float64Array.from([...values, ...values]);
  });
  return { updates, statements };
};

export const traceKept = async (
  race: OpenedRace,
  { run, step, index }: WeightTraceRequest,
  { host, cancelled, tell }: Asker<WeightTrace | undefined>,
): Promise<Reply<WeightTrace | undefined> | undefined> => {
  const { snapshots } = race;
  await snapshots.settled();
  const kept = snapshots.of(run).filter((one): one is Kept => one.update !== undefined);
  const shown = kept.findLast((one) => one.step <= step);
  if (!shown) return { answer: undefined };
  const goOn = createGaps(host, race, cancelled);
  const update = await traceOf(race, shown, index);
  const places = coarseToFine(kept, PLACES);
  const soFar = (singular: StepSpectrum | undefined): WeightTrace => {
    const known = kept.flatMap((one) => inMap(traces, one.update).get(index) ?? []);
    const done = places.filter((one) => inMap(traces, one.update).has(index)).length;
    const of = places.length;
    return { run, index, step: shown.step, update, series: seriesOf(known), done, of, singular };
  };
  tell(soFar(undefined));
  const singular = await spectrumOf(race, shown, index, goOn);
  tell(soFar(singular));
  for (const place of places) {
    if (!(await goOn())) return undefined;
    await traceOf(race, place, index);
  }
  return { answer: soFar(singular) };
};
