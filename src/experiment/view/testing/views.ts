import fc from 'fast-check';
import {
  COORDINATES,
  DATA_SIZES,
  DIRECTIONS,
  HEIGHTS,
  MAP_CHOICES,
  MAP_KINDS,
  MEASURES,
  PANELS,
  PLANES,
  QUANTITIES,
  SCALES,
  SPEEDS,
  STAGE_LAYERS,
  STAGE_TABS,
  X_MODES,
} from '../choices';
import type { View } from '../view';

/** Of the network lab. */
export const networkSight = { slots: ['loss', 'accuracy', 'gradientNorm'] } as const;

const run = fc.nat(15);
// JSON knows no -0.
const real = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0);
const range = fc
  .tuple(real, fc.double({ min: 1e-3, max: 1e3, noNaN: true }))
  .map(([from, span]): readonly [number, number] => [from, from + span]);
const domain = fc.tuple(range, range);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const one = <T>(of: readonly T[]) => fc.constantFrom(...of);
const word = fc.string({ maxLength: 64 });
const partly = <K extends string, T>(names: readonly K[], value: fc.Arbitrary<T>) =>
  fc.dictionary(one(names), value) as fc.Arbitrary<Partial<Record<K, T>>>;

/** Any view that there can be. */
export const views: fc.Arbitrary<View> = fc.record({
  step: maybe(fc.double({ min: 0, max: 1e5, noNaN: true })),
  playing: fc.boolean(),
  speed: one(SPEEDS),
  run,
  inEpochs: fc.boolean(),
  hideFuture: fc.boolean(),
  hidden: fc.array(run, { maxLength: 16 }),
  solo: maybe(run),
  layers: partly(Object.keys(STAGE_LAYERS) as (keyof typeof STAGE_LAYERS)[], fc.boolean()),
  zoom: maybe(domain),
  camera: maybe(
    fc.record({ around: real, down: real, distance: real, target: fc.tuple(real, real, real) }),
  ),
  height: one(HEIGHTS),
  dataSize: maybe(one(DATA_SIZES)),
  residuals: fc.boolean(),
  inspector: fc.boolean(),
  stageTable: fc.boolean(),
  coordinate: one(COORDINATES),
  slots: fc.array(one(QUANTITIES), { maxLength: 6 }),
  x: one(X_MODES),
  scales: partly(QUANTITIES, one(SCALES)),
  tables: fc.array(fc.nat(5), { maxLength: 6 }),
  order: maybe(fc.record({ key: word, direction: one(DIRECTIONS) })),
  lossTarget: real,
  accuracyTarget: real,
  map: maybe(one(MAP_KINDS)),
  mapRun: maybe(run),
  mapAxes: fc.dictionary(word, fc.tuple(word, word), { maxKeys: 4 }),
  mapSteps: maybe(fc.nat(100_000)),
  mapTarget: maybe(real),
  mapMeasure: one(MEASURES),
  mapAsNew: fc.boolean(),
  mapChoice: one(MAP_CHOICES),
  mapZoom: maybe(domain),
  sweep: fc.boolean(),
  editing: maybe(run),
  panel: one(PANELS),
  tab: one(STAGE_TABS),
  plane: one(PLANES),
  against: maybe(run),
});
