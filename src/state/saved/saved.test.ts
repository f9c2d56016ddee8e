import { describe, expect, it } from 'vitest';
import { canonical } from '../../experiment/defaults';
import { openingRace } from '../../experiment/presets';
import { firstView } from '../../experiment/view/view';
import type { Keep } from '../page/keep';
import { createTestPage } from '../testing/test-page';
import { fileOf, readFile } from './file';
import { keptOf, openKept, parseKept } from './kept';
import { createSaved } from './saved';

const booth = canonical({ objective: { surface: 'booth' }, runs: [{ optimizer: 'adam' }] });
const view = { ...firstView(), step: 7, playing: false, hidden: [0] };
const sightOf = () => ({});

const memory = (writes = true): Keep => {
  const kept = new Map<string, unknown>();
  return {
    read: async (key) => structuredClone(kept.get(key)),
    write: async (key, value) => {
      if (writes) kept.set(key, structuredClone(value));
      return writes;
    },
    clear: async (key) => {
      kept.delete(key);
    },
  };
};

describe('saved experiments', () => {
  it('are kept newest first, named, deleted and put back where they were', async () => {
    const keep = memory();
    const saved = createSaved(keep);
    const list = () => saved.store.getState().list ?? [];
    await saved.add([keptOf(booth, view, {})]);
    await saved.add([keptOf(openingRace(), firstView(), {}), keptOf(booth, firstView(), {})]);
    expect(list().map(({ id }) => id)).toEqual([2, 3, 1]);
    await saved.rename(3, '  in class ');
    expect(list()[1]?.name).toBe('in class');
    await saved.rename(3, ' ');
    expect(list()[1]).not.toHaveProperty('name');
    const [, second] = list();
    if (!second) throw new Error('nothing is saved');
    await saved.remove(3);
    expect(list().map(({ id }) => id)).toEqual([2, 1]);
    await saved.putBack(second, 1);
    expect(list().map(({ id }) => id)).toEqual([2, 3, 1]);
    // Another visit, or another tab.
    const again = createSaved(keep);
    await again.load();
    expect(again.store.getState().list).toEqual(list());
    const [, , last] = list();
    expect(last && openKept(last, sightOf)).toEqual({ experiment: booth, view });
  });

  it('keep what two tabs save at once', async () => {
    const keep = memory();
    const [one, other] = [createSaved(keep), createSaved(keep)];
    await one.add([keptOf(booth, view, {})]);
    await other.add([keptOf(openingRace(), view, {})]);
    await one.load();
    expect(one.store.getState().list).toHaveLength(2);
  });

  it('say where the browser keeps nothing', async () => {
    const saved = createSaved(memory(false));
    expect(await saved.add([keptOf(booth, view, {})])).toBe(false);
    expect(saved.store.getState()).toEqual({ list: [], refused: true });
  });

  it('are none where the storage holds something else', () => {
    expect(parseKept(undefined)).toEqual([]);
    expect(parseKept([7, { id: 'a' }, { id: 1, experiment: 'x', view: '' }])).toEqual([
      { id: 1, experiment: 'x', view: '' },
    ]);
    expect(openKept({ id: 1, experiment: '1.broken', view: '' }, sightOf)).toBeUndefined();
  });
});

describe('a file of experiments', () => {
  const kept = [
    { id: 1, name: 'in class', ...keptOf(booth, view, {}) },
    { id: 2, ...keptOf(openingRace(), firstView(), {}) },
  ];

  it('gives back what went into it', () => {
    const file = fileOf(kept, ({ name }) => name ?? '', sightOf);
    const { entries, refused } = readFile(file, sightOf);
    expect(refused).toEqual([]);
    expect(entries).toEqual(kept.map(({ id: _, ...entry }) => entry));
  });

  it('may be one experiment, what the command line prints, or a link', () => {
    const [{ experiment }] = kept as [(typeof kept)[0]];
    const one = JSON.stringify({ objective: { surface: 'booth' }, runs: [{ optimizer: 'adam' }] });
    for (const text of [
      one,
      `{"spec":${one},"runs":[]}`,
      `\uFEFF${one}`,
      `#surface?e=${experiment}`,
    ])
      expect(readFile(text, sightOf).entries.map((entry) => entry.experiment)).toEqual([
        experiment,
      ]);
  });

  it('that holds something else is refused, and what is right beside it is read', () => {
    const [good] = JSON.parse(fileOf(kept, () => '', sightOf)).experiments;
    const mixed = { experiments: [7, good, { experiment: { steps: -1 } }] };
    const { entries, refused } = readFile(JSON.stringify(mixed), sightOf);
    expect(entries).toHaveLength(1);
    expect(refused).toHaveLength(2);
    for (const text of ['', 'hello', '[', '{"experiments":[]}'])
      expect(readFile(text, sightOf).entries, text).toEqual([]);
  });
});

it('what another experiment took the place of is kept as recent, once, but not what nobody made', async () => {
  const kept = new Map<string, unknown>();
  const { page, until } = createTestPage({ kept });
  const recent = () => parseKept(kept.get('recent'));
  const { surface } = page.labs;
  surface.document.getState().chooseSurface('booth');
  surface.document.getState().setSteps(31);
  surface.document.getState().chooseSurface('beale');
  await until(() => recent().length > 0);
  const [entry] = recent();
  expect(entry && openKept(entry, sightOf)?.experiment).toMatchObject({
    steps: 31,
    objective: { surface: 'booth' },
  });
});
