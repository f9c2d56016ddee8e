import { canonicalJson, encodeExperiment } from '../../src/experiment/codec';
import { networkRace, openingRace } from '../../src/experiment/presets';
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
} from '../../src/experiment/view/choices';
import { encodeView } from '../../src/experiment/view/codec';
import { frozenViews } from '../../src/experiment/view/testing/corpus';
import { firstView, type View, type ViewField } from '../../src/experiment/view/view';

/*
 * Prints links with views for whatever the corpus does not hold yet, one a line: the link, a tab, the canonical document,
 * a tab, the view as far as it is no first sight. Lines that are there never change; append what this prints:
 *
 *   npx tsx scripts/links/print-views.ts >> src/experiment/view/fixtures/links-v1.txt
 */

const domain = [
  [-1.5, 0.25],
  [0.001, 2],
] as const;

/** Values of every field that are not its first one; of a choice all of them. */
const others: { readonly [F in ViewField]: readonly View[F][] } = {
  step: [0, 153, 62.25],
  playing: [false],
  speed: SPEEDS,
  run: [3],
  inEpochs: [true],
  hideFuture: [true],
  hidden: [[0, 2]],
  solo: [1],
  layers: Object.entries(STAGE_LAYERS).map(([layer, shown]) => ({ [layer]: !shown })),
  zoom: [domain],
  camera: [{ around: 0.5, down: 0.9, distance: 5.25, target: [0, 0.05, 0] }],
  height: HEIGHTS,
  dataSize: DATA_SIZES,
  residuals: [true],
  inspector: [true],
  stageTable: [true],
  coordinate: COORDINATES,
  slots: QUANTITIES.map((quantity) => [quantity, 'lr']),
  x: X_MODES,
  scales: SCALES.map((scale) => ({ loss: scale })),
  tables: [[0, 2]],
  order: DIRECTIONS.map((direction) => ({ key: 'best', direction })),
  lossTarget: [1e-6],
  accuracyTarget: [97.5],
  map: MAP_KINDS,
  mapRun: [1],
  mapAxes: [{ adam: ['lr', 'beta2'] }],
  mapSteps: [400],
  mapTarget: [0.001],
  mapMeasure: MEASURES,
  mapAsNew: [true],
  mapChoice: MAP_CHOICES,
  mapZoom: [domain],
  sweep: [true],
  editing: [2],
  panel: PANELS,
  tab: STAGE_TABS,
  plane: PLANES,
  against: [1],
};

const sights = {
  surface: {},
  network: { slots: ['loss', 'accuracy', 'gradientNorm'] },
} as const;

const said = (page: string, field: string, value: unknown) => JSON.stringify([page, field, value]);
const covered = new Set(
  frozenViews().flatMap(({ hash, view }) =>
    Object.entries(view).map((one) => said(/^#(\w+)/.exec(hash)?.[1] ?? '', ...one)),
  ),
);

/** Of every field its next value that is not covered, a few fields together in a link. */
const views = function* (page: keyof typeof sights): Generator<Partial<View>> {
  const first = firstView(sights[page]);
  const missing = Object.entries(others).flatMap(([field, values]) =>
    values
      .filter((value) => JSON.stringify(value) !== JSON.stringify(first[field as ViewField]))
      .filter((value) => !covered.has(said(page, field, value)))
      .map((value) => [field, value] as const),
  );
  while (missing.length > 0) {
    const view: Record<string, unknown> = {};
    for (let k = 0; k < missing.length && Object.keys(view).length < 5; k += 1) {
      const [field, value] = missing[k] ?? [];
      if (field === undefined || field in view) continue;
      view[field] = value;
      covered.add(said(page, field, value));
      missing.splice(k, 1);
      k -= 1;
    }
    yield view;
  }
};

for (const [page, race] of [
  ['surface', openingRace()],
  ['network', networkRace()],
] as const)
  for (const view of views(page)) {
    const sight = sights[page];
    const packed = encodeView({ ...firstView(sight), ...view }, sight);
    console.log(
      `#${page}?e=${encodeExperiment(race)}&v=${packed}\t${canonicalJson(race)}\t${JSON.stringify(view)}`,
    );
  }
