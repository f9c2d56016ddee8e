import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../random/seeded';
import { decodeBase64Url, encodeBase64Url } from '../base64url';
import { decodeExperiment } from '../codec';
import { CONTROLS } from '../controls/controls';
import { defaultExperiment } from '../defaults';
import { openingRace } from '../presets';
import { same } from '../same';
import { parseExperiment } from '../schema';
import { authoredWith } from '../testing/authored';
import { mutate } from '../testing/mutate';
import type { Experiment } from '../types';
import { decodeAssignment, encodeAssignment, noAssignment } from './assignment';
import { LOCKS, type Lock } from './choices';
import { ASSIGNMENT_FIELDS } from './fields';
import { givenOf, isEdited } from './given';
import { brokenLocks } from './locked';
import { decodeResult, encodeResult } from './result';
import { assignments, handedIn } from './testing/assignments';

const packed = (text: string) => `1.${encodeBase64Url(deflateSync(strToU8(text)))}`;
const inside = (payload: string) =>
  strFromU8(inflateSync(decodeBase64Url(payload.split('.')[1] ?? '') ?? new Uint8Array()));

describe('an assignment', () => {
  it('comes back from its link as it was', () => {
    fc.assert(
      fc.property(assignments, (assignment) => {
        const payload = encodeAssignment(assignment);
        const read = payload === '' ? { assignment, whole: true } : decodeAssignment(payload);
        // A matcher for each would take most of the time.
        return same(read, { assignment, whole: true });
      }),
      { numRuns: 10_000, seed: 15 },
    );
  });

  it('is read as far as it is one, or not at all, whatever became of it', () => {
    const random = createRandom(15, 'assignments');
    const documents = fc
      .sample(assignments, { numRuns: 200, seed: 15 })
      .map(encodeAssignment)
      .filter((payload) => payload !== '')
      .map(inside);
    const seen = { whole: 0, partly: 0, none: 0 };
    const wrong: string[] = [];
    for (let k = 0; k < 10_000; k += 1) {
      const document = documents[k % documents.length] ?? '{}';
      const read = decodeAssignment(packed(k % 7 === 0 ? document : mutate(document, random)));
      if (!read) seen.none += 1;
      else if (read.whole) seen.whole += 1;
      else seen.partly += 1;
      const { locked, question } = read?.assignment ?? noAssignment;
      const words = question?.words.length ?? 0;
      if (words > 200 || locked.some((lock) => !LOCKS.includes(lock))) wrong.push(document);
    }
    expect(wrong).toEqual([]);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });

  it('of a newer kind says that not all of it is known, and of a newer version is not read', () => {
    expect(decodeAssignment(packed('{"l":[19],"zz":1}'))).toEqual({
      assignment: { ...noAssignment, locked: ['rate'] },
      whole: false,
    });
    expect(decodeAssignment(packed('{"l":[999]}'))?.whole).toBe(false);
    expect(decodeAssignment(packed('{"l":[19]}').replace('1.', '2.'))).toBeUndefined();
  });

  it('can lock all that makes an experiment, and nothing else', () => {
    expect(new Set(LOCKS)).toEqual(new Set([...CONTROLS.objective, ...CONTROLS.run]));
    expect(new Set(LOCKS).size).toBe(LOCKS.length);
  });

  it('has a short key for every field, and never the same for two', () => {
    const keys = Object.values(ASSIGNMENT_FIELDS).map(({ short }) => short);
    expect(new Set(keys).size).toBe(keys.length);
  });

  const frozen = JSON.parse(
    readFileSync(new URL('./fixtures/assignments.json', import.meta.url), 'utf8'),
  ) as readonly {
    readonly link: string;
    readonly assignment: object;
    readonly experiment?: string;
  }[];
  it.each(frozen.map(({ link, assignment }) => [link, assignment] as const))(
    'of version 1 opens for ever: %s',
    (link, assignment) => {
      expect(JSON.parse(JSON.stringify(decodeAssignment(link)))).toEqual({
        assignment: JSON.parse(JSON.stringify({ ...noAssignment, ...assignment })),
        whole: true,
      });
    },
  );

  it('that says what was given out finds it as it was for ever', () => {
    // A field that came later is not of it: `given.ts` leaves it out where it has its default.
    const edited = frozen.flatMap(({ link, experiment }) => {
      if (experiment === undefined) return [];
      const { given, locked } = decodeAssignment(link)?.assignment ?? noAssignment;
      const decoded = decodeExperiment(experiment);
      if (!given || !decoded.ok) throw new Error(`${link} is not read`);
      return [isEdited(given, locked, decoded.value)];
    });
    expect(edited).toEqual([false, false]);
  });
});

describe('what an experiment was changed by', () => {
  const from = openingRace();
  const with_ = (patch: object): Experiment => {
    const parsed = parseExperiment({ ...from, ...patch });
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.value;
  };
  const run = (k: number, patch: object) =>
    from.runs.map((spec, at) => (at === k ? { ...spec, ...patch } : spec));
  const first = from.runs[0];

  it.each<[string, object, readonly string[]]>([
    ['nothing', {}, []],
    ['a name', { runs: run(1, { name: 'mine' }) }, []],
    ['a rate', { runs: run(1, { hyper: { ...from.runs[1]?.hyper, lr: 0.5 } }) }, ['rate']],
    [
      'a rate under way',
      { runs: run(0, { changes: [{ step: 9, hyper: { lr: 0.5 } }] }) },
      ['rate'],
    ],
    ['the start', { objective: { ...from.objective, start: [1, 1] } }, ['start']],
    ['the steps', { steps: 7 }, ['steps']],
    ['one run more', { runs: [...from.runs, first] }, ['add-run']],
    ['one run less', { runs: from.runs.slice(0, -1) }, ['remove-run']],
    ['the surface', { objective: { surface: 'booth', start: [1, 1] } }, ['surface', 'start']],
    ['the optimizer', { runs: run(0, { optimizer: 'lion', hyper: { lr: 0.1 } }) }, ['optimizer']],
  ])('is told: %s', (_what, patch, controls) => {
    expect(brokenLocks(LOCKS, from, with_(patch))).toEqual(controls);
  });

  it.each<[string, readonly Lock[], object, boolean]>([
    ['what is free', ['steps', 'optimizer'], { runs: run(1, { hyper: { lr: 0.5 } }) }, false],
    ['a run more, where runs may be added', ['rate'], { runs: [...from.runs, first] }, false],
    ['a run less, where none may go', ['remove-run'], { runs: from.runs.slice(0, -1) }, true],
    ['an optimizer that may be chosen', ['rate'], { runs: run(0, { optimizer: 'lion' }) }, false],
    ['a locked rate', ['rate', 'optimizer'], { runs: run(1, { hyper: { lr: 0.5 } }) }, true],
    ['locked steps', ['steps'], { steps: 7 }, true],
    ['locked steps of a later format', ['steps'], { steps: 7, later: true }, false],
  ])('is known by an assignment that is opened: %s', (_what, locked, patch, edited) => {
    const { later, ...rest } = { later: false, ...patch };
    const given = givenOf(locked, from);
    expect(isEdited({ ...given, version: later ? 2 : 1 }, locked, with_(rest))).toBe(edited);
  });

  it('is something, whatever was changed but the looks', () => {
    const plain = ({ runs, ...rest }: Experiment) =>
      JSON.stringify({ ...rest, runs: runs.map(({ name: _, look: __, ...spec }) => spec) });
    const of = authoredWith(1).map((input) => {
      const parsed = parseExperiment(input);
      if (!parsed.ok) throw new Error(parsed.error.message);
      return parsed.value;
    });
    fc.assert(
      fc.property(of, of, (a, b) => {
        expect(brokenLocks(LOCKS, a, a)).toEqual([]);
        if (plain(a) !== plain(b)) expect(brokenLocks(LOCKS, a, b)).not.toEqual([]);
        expect(isEdited(givenOf(LOCKS, a), LOCKS, b)).toBe(plain(a) !== plain(b));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a result', () => {
  // The smallest: all of it is sealed, and read for it, 10 000 times.
  const experiment = defaultExperiment('plane');

  it('comes back from its link as it was, and knows that nobody changed it', () => {
    fc.assert(
      fc.property(handedIn, (handed) => {
        const payload = encodeResult(experiment, '1.abc', handed);
        return same(decodeResult(payload, experiment, '1.abc'), { ...handed, intact: true });
      }),
      { numRuns: 10_000, seed: 15 },
    );
  });

  it('is read as one or not at all, and counts as unchanged only where it is, whatever became of it', () => {
    const random = createRandom(15, 'results');
    const given = fc
      .sample(handedIn, { numRuns: 50, seed: 15 })
      .map((handed) => ({ handed, document: inside(encodeResult(experiment, '1.abc', handed)) }));
    const seen = { intact: 0, changed: 0, none: 0 };
    for (let k = 0; k < 10_000; k += 1) {
      const one = given[k % given.length];
      if (!one) continue;
      const document = k % 7 === 0 ? one.document : mutate(one.document, random);
      const read = decodeResult(packed(document), experiment, '1.abc');
      if (!read) seen.none += 1;
      else if (read.intact) {
        seen.intact += 1;
        expect(read).toEqual({ ...one.handed, intact: true });
      } else seen.changed += 1;
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
  });

  it('knows that its number, its name, its experiment or its assignment was changed', () => {
    const handed = { name: 'Ada', score: 41, said: undefined, atSeconds: 1_700_000_000 };
    const payload = encodeResult(experiment, '1.abc', handed);
    const forged = packed(inside(payload).replace('"s":41', '"s":11'));
    expect(decodeResult(forged, experiment, '1.abc')).toMatchObject({ score: 11, intact: false });
    const named = packed(inside(payload).replace('Ada', 'Bob'));
    expect(decodeResult(named, experiment, '1.abc')?.intact).toBe(false);
    expect(decodeResult(payload, { ...experiment, seed: 2 }, '1.abc')?.intact).toBe(false);
    expect(decodeResult(payload, experiment, '1.abd')?.intact).toBe(false);
    expect(decodeResult(payload, experiment, '1.abc')?.intact).toBe(true);
    expect(decodeResult('1.zzzz', experiment, '1.abc')).toBeUndefined();
  });
});
