import * as z from 'zod/mini';
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
  type Quantity,
  SCALES,
  SPEEDS,
  STAGE_LAYERS,
  STAGE_TABS,
  type StageLayer,
  X_MODES,
} from './choices';
import { packDomain, unpackDomain } from './domain';
import { choice, field, flag, list, maybe, plain, record, some } from './field';

const MOST_RUNS = 16;
const MOST_STEP = 100_000;
const FARTHEST = 1e12;

const number = z.number().check(z.minimum(-FARTHEST), z.maximum(FARTHEST));
const step = plain(z.int().check(z.minimum(0), z.maximum(MOST_STEP)));
/** Between two steps, too: there a race that was stopped stands. */
const moment = plain(z.number().check(z.minimum(0), z.maximum(MOST_STEP)));
/** A run by its place. */
const run = plain(z.int().check(z.minimum(0), z.maximum(MOST_RUNS - 1)));
const range = z
  .readonly(z.tuple([number, number]))
  .check(z.refine(([low, high]) => low < high, 'from … to'));
/** A part of a plane. */
const domain = {
  ...plain(z.readonly(z.tuple([range, range]))),
  pack: packDomain,
  unpack: unpackDomain,
};
const word = z.string().check(z.maxLength(64));
const layers = Object.keys(STAGE_LAYERS) as StageLayer[];
const slots: readonly Quantity[] = ['loss', 'gradientNorm', 'distance'];
const camera = z.readonly(
  z.object({
    /** Angles in radians: around the vertical, and down from it. */
    around: number,
    down: number,
    distance: number,
    /** What it looks at, in the relief's own lengths. */
    target: z.readonly(z.tuple([number, number, number])),
  }),
);
/** For each optimizer, keys of two axes. */
const axes = {
  ...plain(record((name) => z.safeParse(word, name).success, z.readonly(z.tuple([word, word])))),
  pack: (chosen: Readonly<Record<string, readonly [string, string]>>) =>
    Object.fromEntries(Object.entries(chosen).sort(([a], [b]) => (a < b ? -1 : 1))),
};

/**
 * Everything that a visitor sees of a lab and that is not the experiment. A new field is a line here, and whoever shows
 * it reads it; what equals its first value costs a link nothing.
 */
export const VIEW_FIELDS = {
  /** Where the cursor stands; nothing: where the lab opens. */
  step: field('s', maybe(moment), undefined, 'never'),
  playing: field('p', flag, true, 'never'),
  speed: field('v', choice(SPEEDS), 1),
  /** The selected run. */
  run: field('r', run, 0, 'never'),
  /** Lengths of schedules are counted in epochs. */
  inEpochs: field('u', flag, false),
  /** Nothing is shown of what the runs do after the step that is looked at. */
  hideFuture: field('f', flag, false),
  hidden: field('h', list(run, MOST_RUNS), []),
  /** The only run that is drawn. */
  solo: field('o', maybe(run), undefined),

  /** What lies over the surface's map: those that are not as at the first sight. */
  layers: field('l', some(layers, flag), {}),
  /** The part of the plane that is shown; nothing: all of it. */
  zoom: field('z', maybe(domain), undefined, 'row'),
  /** From where the relief is seen; nothing: from where all of it is. */
  camera: field('c', maybe(plain(camera)), undefined, 'row'),
  height: field('g', choice(HEIGHTS), 'auto'),

  /** Of a fit's data beside the surface; nothing: as there is room. */
  dataSize: field('ds', maybe(choice(DATA_SIZES)), undefined),
  /** The selected run's residuals are drawn. */
  residuals: field('dr', flag, false),

  /** Formulas and curvature are shown; else one line says what the run is doing. */
  inspector: field('i', flag, false),
  /** What the stage shows stands over it as a table, too. */
  stageTable: field('st', flag, false),
  coordinate: field('d', choice(COORDINATES), 'x'),

  /** What the charts show, from the top. */
  slots: field('q', list(choice(QUANTITIES), QUANTITIES.length), slots),
  x: field('x', choice(X_MODES), 'steps'),
  scales: field('y', some(QUANTITIES, choice(SCALES)), {}),
  /** Charts that are tables, by their place. */
  tables: field('t', list(run, QUANTITIES.length), []),
  /** Of the rows of the results: by the column of this key. */
  order: field(
    'k',
    maybe(plain(z.readonly(z.object({ key: word, direction: z.enum(DIRECTIONS) })))),
    undefined,
  ),
  /** How near the best known minimum is near enough (with no minimum known: the loss itself). */
  lossTarget: field('a', plain(number), 1e-2, 'row'),
  /** In percent. */
  accuracyTarget: field('b', plain(number), 95, 'row'),

  /** The map that lies over the stage. */
  map: field('m', maybe(choice(MAP_KINDS)), undefined),
  /** Of which run; nothing: the selected one, or one that tells more. */
  mapRun: field('mr', maybe(run), undefined),
  /** Keys of the two axes, for each optimizer that was looked at. */
  mapAxes: field('ma', axes, {}),
  /** Nothing: the race's own, as far as a map goes. */
  mapSteps: field('ms', maybe(step), undefined, 'row'),
  /** Nothing: a sensible one for the surface. */
  mapTarget: field('mt', maybe(plain(number)), undefined, 'row'),
  mapMeasure: field('mm', choice(MEASURES), 'loss'),
  /** A click adds a run instead of changing the one that is shown. */
  mapAsNew: field('mn', flag, false),
  mapChoice: field('mc', choice(MAP_CHOICES), 'auto'),
  /** The part of the map that is shown; nothing: as much as at its first sight. */
  mapZoom: field('mz', maybe(domain), undefined, 'row'),

  /** Good learning rates are looked for, in the place of the charts. */
  sweep: field('w', flag, false),
  /** The run whose rule is in the editor. */
  editing: field('e', maybe(run), undefined, 'never'),
  /** On a phone: the panel under the stage. */
  panel: field('n', choice(PANELS), 'experiment', 'never'),
  /** What the stage of a network shows. */
  tab: field('j', choice(STAGE_TABS), 'landscape', 'never'),
  /** What its landscape is seen on, and against which other run where two are compared; nothing: the first other one. */
  plane: field('jp', choice(PLANES), 'pca'),
  against: field('ja', maybe(run), undefined),
} as const;
