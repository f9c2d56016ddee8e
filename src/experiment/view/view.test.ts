import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COORDINATES,
  DIRECTIONS,
  HEIGHTS,
  MAP_CHOICES,
  MAP_KINDS,
  MEASURES,
  PANELS,
  QUANTITIES,
  SCALES,
  SPEEDS,
  STAGE_LAYERS,
  X_MODES,
} from './choices';
import { decodeView, encodeView } from './codec';
import { VIEW_FIELDS } from './fields';
import { briefView, firstView, isUndoable, parseView, undoableOf, type View } from './view';

/** Made by the first code that made any; what is there is never changed. `null` stands for nothing. */
const corpus = JSON.parse(
  readFileSync(new URL('./fixtures/view-links.json', import.meta.url), 'utf8'),
) as readonly { readonly link: string; readonly view: Partial<View> }[];

const network = { slots: ['loss', 'accuracy', 'gradientNorm'] } as const;

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
const views: fc.Arbitrary<View> = fc.record({
  step: maybe(fc.nat(100_000)),
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
  inspector: fc.boolean(),
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
});

describe('a view', () => {
  it('comes back from its link as it was', () => {
    fc.assert(
      fc.property(views, fc.constantFrom({}, network), (view, sight) => {
        const payload = encodeView(view, sight);
        const back = payload === '' ? firstView(sight) : decodeView(payload, sight);
        expect(back).toEqual(view);
        expect(encodeView(back ?? firstView(), sight)).toBe(payload);
      }),
      { numRuns: 2000 },
    );
  });

  // Once in thousands of views chance makes this one.
  it('comes back with a name that objects have of their own', () => {
    const mapAxes: View['mapAxes'] = JSON.parse('{"__proto__":["lr","momentum"]}');
    const view: View = { ...firstView(), mapAxes };
    const back = decodeView(encodeView(view));
    expect(Object.entries(back?.mapAxes ?? {})).toEqual([['__proto__', ['lr', 'momentum']]]);
    expect(Object.entries(parseView(JSON.parse(JSON.stringify(briefView(view)))).mapAxes)).toEqual(
      Object.entries(mapAxes),
    );
  });

  it('comes back from any JSON as it was', () => {
    fc.assert(
      fc.property(views, (view) => {
        const text = JSON.stringify(briefView(view));
        expect(parseView(JSON.parse(text))).toEqual(view);
      }),
    );
  });

  it('costs a link nothing at the first sight', () => {
    expect(encodeView(firstView())).toBe('');
    expect(encodeView(firstView(network), network)).toBe('');
    expect(encodeView(firstView(network))).not.toBe('');
  });

  it('costs a link little where it is an ordinary one', () => {
    const paused = { ...firstView(), playing: false, step: 153 };
    expect(encodeView(paused).length).toBeLessThan(30);
    const pointed: View = { ...paused, run: 2, inspector: true, layers: { arrows: true }, solo: 2 };
    expect(encodeView(pointed).length).toBeLessThan(50 - '&v='.length + 20);
  });

  it('has a short key for every field, and never the same for two', () => {
    const keys = Object.values(VIEW_FIELDS).map(({ short }) => short);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(corpus.map(({ link, view }) => [link, view]))(
    'of version 1 opens for ever: %s',
    (link, view) => {
      expect(decodeView(link)).toEqual({ ...firstView(), ...view });
    },
  );
});

describe('a view that is not our own', () => {
  it('is no danger, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        const view = parseView(anything);
        expect(Object.keys(view)).toEqual(Object.keys(firstView()));
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeView(text)).not.toThrow();
        expect(() => decodeView(`1.${text}`)).not.toThrow();
      }),
    );
  });

  it('keeps what is right beside what is wrong', () => {
    const view = parseView({
      run: 99,
      hidden: [1, 2],
      zoom: [
        [1, -1],
        [0, 1],
      ],
      layers: { arrows: true },
      __proto__: { solo: 3 },
      unheard: 1,
      speed: 3,
      x: 'seconds',
    });
    expect(view).toEqual({
      ...firstView(),
      hidden: [1, 2],
      layers: { arrows: true },
      x: 'seconds',
    });
  });

  it('is not read where it is too much, or newer', () => {
    const long = encodeView({
      ...firstView(),
      mapAxes: Object.fromEntries(Array.from({ length: 3000 }, (_, k) => [`${k}`, ['a', 'b']])),
    });
    expect(long.length).toBeLessThan(64 * 1024);
    expect(decodeView(long)).toBeUndefined();
    const plain = encodeView({ ...firstView(), run: 3 });
    expect(decodeView(plain)?.run).toBe(3);
    expect(decodeView(plain.replace('1.', '2.'))).toBeUndefined();
    expect(decodeView(plain.slice(0, -2))).toBeUndefined();
  });
});

describe('what can be taken back', () => {
  it('is what was chosen, not where somebody looked, and no switch that takes itself back', () => {
    expect(isUndoable(['slots'])).toBe(true);
    expect(isUndoable(['step', 'zoom', 'run', 'playing', 'hidden', 'layers'])).toBe(false);
    const view: View = { ...firstView(), lossTarget: 7, run: 2, step: 7 };
    expect(undoableOf(view)).toEqual({
      slots: view.slots,
      x: 'steps',
      scales: {},
      lossTarget: 7,
      accuracyTarget: 95,
    });
  });
});
