import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../random/seeded';
import { encodeBase64Url } from '../base64url';
import { decodeExperiment, encodeExperiment } from '../codec';
import { payloadIn } from '../link';
import { openingRace } from '../presets';
import { parseExperiment } from '../schema';
import { authoredWith } from '../testing/authored';
import { frozenLinks } from '../testing/link-corpus';
import { mutate } from '../testing/mutate';
import { decodeView, encodeView } from './codec';
import { linkView } from './link-view';
import { frozenViews } from './testing/corpus';
import { views } from './testing/views';
import { briefView, firstView, type View, viewOfRuns } from './view';

const linkOf = (experiment: string, view: string) =>
  `https://downhill.example/#surface?e=${experiment}${view && `&v=${view}`}`;
const open = (link: string) => ({
  experiment: decodeExperiment(payloadIn(link, 'e') ?? ''),
  view: decodeView(payloadIn(link, 'v') ?? ''),
});
const pack = (text: string) => `1.${encodeBase64Url(deflateSync(strToU8(text)))}`;

describe('a link with a view', () => {
  it('gives back exactly what went in, 10,000 times', () => {
    fc.assert(
      fc.property(authoredWith(1), views, (input, view) => {
        const experiment = parseExperiment(input);
        if (!experiment.ok) throw new Error(experiment.error.message);
        const packed = encodeView(view);
        const opened = open(linkOf(encodeExperiment(experiment.value), packed));
        expect(opened.experiment).toStrictEqual({ ok: true, value: experiment.value });
        expect(opened.view).toEqual(packed === '' ? undefined : { view, whole: true });
      }),
      { numRuns: 10_000, seed: 15 },
    );
  }, 600_000);

  it('gives a message or a valid page, whatever became of it, 10,000 times', () => {
    const random = createRandom(15, 'links');
    const documents = frozenLinks(1).flatMap(({ document }) =>
      document.length < 1500 ? document : [],
    );
    const packedViews = frozenViews().map(({ hash }) => {
      const body = (payloadIn(hash, 'v') ?? '').split('.')[1] ?? '';
      return inflateRawSync(Buffer.from(body, 'base64url')).toString();
    });
    const pick = <T>(list: readonly T[]) => list[random.integer(list.length)] as T;
    const seen = { experiments: 0, refused: 0, views: 0, partly: 0, none: 0 };
    for (let k = 0; k < 10_000; k += 1) {
      const kept = random.integer(4);
      const document = pick(documents);
      const experiment = kept === 0 ? document : mutate(document, random);
      const view = kept === 1 ? pick(packedViews) : mutate(pick(packedViews), random);
      let link = linkOf(pack(experiment), pack(view));
      // Now and then the text itself is cut or changed, too.
      const at = 40 + random.integer(link.length - 40);
      const harm = random.integer(5);
      if (harm === 0) link = link.slice(0, at);
      else if (harm === 1) link = `${link.slice(0, at)}%&v=${link.slice(at + 2)}`;
      const opened = open(link);
      if (opened.experiment.ok) {
        seen.experiments += 1;
        const { value } = opened.experiment;
        // Reading it twice takes most of the time.
        if (k % 20 === 0)
          expect(parseExperiment(JSON.parse(JSON.stringify(value)))).toEqual({ ok: true, value });
        const shown = viewOfRuns(opened.view?.view ?? firstView(), value.runs.length);
        for (const run of [shown.run, ...shown.hidden, shown.solo ?? 0, shown.editing ?? 0])
          expect(run).toBeLessThan(value.runs.length);
      } else {
        seen.refused += 1;
        expect(opened.experiment.error.message).not.toBe('');
      }
      if (!opened.view) seen.none += 1;
      else if (opened.view.whole) seen.views += 1;
      else seen.partly += 1;
    }
    // All of it happens, or the mutations prove nothing.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(500);
  }, 600_000);

  it('is short: four runs under 400 characters, 450 with a view', () => {
    const experiment = encodeExperiment(openingRace());
    const seen: View = linkView({
      ...firstView(),
      playing: false,
      step: 153,
      run: 2,
      zoom: [
        [-1.61234567, 0.27412345],
        [0.81243512, 2.21353215],
      ],
      inspector: true,
    });
    const hash = (view: string) => linkOf(experiment, view).replace(/^[^#]*/, '').length;
    expect(linkOf(experiment, '').length).toBeLessThan(400);
    expect(hash(encodeView(seen))).toBeLessThan(450);
    const toggled = { ...seen, zoom: undefined, hidden: [1], layers: { arrows: true } };
    expect(hash(encodeView(toggled))).toBeLessThan(450);
  });

  it('says a part of a plane no coarser than it is seen', () => {
    fc.assert(
      fc.property(views, (view) => {
        const { zoom } = view;
        const shown = linkView(view).zoom;
        if (zoom === undefined) {
          expect(shown).toBeUndefined();
          return;
        }
        for (const axis of [0, 1] as const)
          for (const end of [0, 1] as const) {
            const span = zoom[axis][1] - zoom[axis][0];
            expect(
              Math.abs((shown?.[axis][end] ?? Number.NaN) - zoom[axis][end]),
            ).toBeLessThanOrEqual(5e-4 * span);
          }
      }),
      { numRuns: 300 },
    );
  });
});

describe('links with views, given away once', () => {
  it.each(frozenViews().map(({ hash, document, view }) => [hash, document, view] as const))(
    'open for ever: %s',
    (hash, document, view) => {
      const opened = open(hash);
      expect(opened.experiment).toStrictEqual(parseExperiment(JSON.parse(document)));
      const sight = hash.startsWith('#network')
        ? { slots: ['loss', 'accuracy', 'gradientNorm'] as const }
        : {};
      const read = decodeView(payloadIn(hash, 'v') ?? '', sight);
      expect(read).toEqual({ view: { ...firstView(sight), ...view }, whole: true });
      expect(JSON.parse(JSON.stringify(briefView(read?.view ?? firstView(), sight)))).toEqual(
        JSON.parse(JSON.stringify(view)),
      );
    },
  );
});
