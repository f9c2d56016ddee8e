import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeBase64Url } from '../base64url';
import { decodeView, encodeView } from './codec';
import { VIEW_FIELDS } from './fields';
import { networkSight, views } from './testing/views';
import {
  agrees,
  briefView,
  firstView,
  parseView,
  partOf,
  undoOf,
  type View,
  viewOfRuns,
} from './view';

/** Made by the first code that made any; what is there is never changed. `null` stands for nothing. */
const corpus = JSON.parse(
  readFileSync(new URL('./fixtures/view-links.json', import.meta.url), 'utf8'),
) as readonly { readonly link: string; readonly view: Partial<View> }[];

describe('a view', () => {
  it('comes back from its link as it was', () => {
    fc.assert(
      fc.property(views, fc.constantFrom({}, networkSight), (view, sight) => {
        const payload = encodeView(view, sight);
        const read = payload === '' ? undefined : decodeView(payload, sight);
        const back = read?.view ?? firstView(sight);
        expect(back).toEqual(view);
        expect(read?.whole ?? true).toBe(true);
        expect(encodeView(back, sight)).toBe(payload);
      }),
      { numRuns: 200 },
    );
  });

  // Once in thousands of views chance makes this one.
  it('comes back with a name that objects have of their own', () => {
    const mapAxes: View['mapAxes'] = JSON.parse('{"__proto__":["lr","momentum"]}');
    const view: View = { ...firstView(), mapAxes };
    const back = decodeView(encodeView(view))?.view;
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
    expect(encodeView(firstView(networkSight), networkSight)).toBe('');
    expect(encodeView(firstView(networkSight))).not.toBe('');
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
      expect(decodeView(link)).toEqual({ view: { ...firstView(), ...view }, whole: true });
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
    expect(decodeView(plain)?.view.run).toBe(3);
    expect(decodeView(plain.replace('1.', '2.'))).toBeUndefined();
    expect(decodeView(plain.slice(0, -2))).toBeUndefined();
  });
});

describe('a view of which a part is not known', () => {
  const packed = (text: string) => `1.${encodeBase64Url(deflateSync(strToU8(text)))}`;

  it('opens with the rest, and says so', () => {
    expect(decodeView(packed('{"r":3,"i":1}'))).toMatchObject({
      view: { run: 3, inspector: true },
      whole: true,
    });
    for (const strange of ['"zz":1', '"v":77', '"z":[[1,-1],[0,1]]', '"q":7', '"l":[[99,1]]'])
      expect(decodeView(packed(`{"r":3,${strange}}`)), strange).toMatchObject({
        view: { ...firstView(), run: 3 },
        whole: false,
      });
  });

  it('is none where it is no object, or deeper or longer than any', () => {
    const deep = (brackets: number) => `${'['.repeat(brackets)}${']'.repeat(brackets)}`;
    for (const text of [
      '[]',
      '7',
      'null',
      '',
      '{',
      `{"v":${deep(16_000)}}`,
      `{"${'k'.repeat(200)}":1}`,
    ])
      expect(decodeView(packed(text)), text.slice(0, 40)).toBeUndefined();
  });

  it('opens with what clings to it in a chat', () => {
    const link = encodeView({ ...firstView(), run: 3, playing: false, step: 12 });
    for (const clings of ['_', '__', '-', '_-_'])
      expect(decodeView(link + clings)?.view.run, clings).toBe(3);
  });
});

describe('the view on an experiment', () => {
  it('speaks of no run that is not there', () => {
    const view = { ...firstView(), run: 5, hidden: [0, 7], solo: 2, mapRun: 9, editing: 1 };
    expect(viewOfRuns(view, 2)).toEqual({ ...firstView(), hidden: [0], editing: 1 });
    expect(viewOfRuns(view, 10)).toEqual(view);
  });
});

describe('what can be taken back', () => {
  it('is everything: each by itself, in a row, or with the experiment that was opened', () => {
    expect(undoOf(['slots'])).toBe('each');
    expect(undoOf(['layers', 'run'])).toBe('each');
    expect(undoOf(['zoom'])).toBe('row');
    expect(undoOf(['step', 'playing', 'run'])).toBe('never');
    const view: View = { ...firstView(), lossTarget: 7, run: 2, step: 7 };
    expect(partOf(view, ['lossTarget', 'solo'])).toEqual({ lossTarget: 7, solo: undefined });
    expect(agrees({ lossTarget: 7, solo: undefined }, view)).toBe(true);
    expect(agrees({ lossTarget: 7, solo: 1 }, view)).toBe(false);
  });
});
