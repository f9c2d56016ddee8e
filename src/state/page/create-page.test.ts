import { describe, expect, it } from 'vitest';
import { decodeExperiment, encodeExperiment } from '../../experiment/codec';
import { parseExperiment } from '../../experiment/schema';
import { createTestPage, type TestPage } from '../testing/test-page';
import { parseHash } from './hash';

const linkOf = (input: object): string => {
  const parsed = parseExperiment(input);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return `#surface?e=${encodeExperiment(parsed.value)}`;
};
const sphere = linkOf({ objective: { surface: 'sphere' }, runs: [{ optimizer: 'adam' }] });

/** What the address bar holds. */
const held = ({ entries }: TestPage) => {
  const { page, payload } = parseHash(entries.at(-1) ?? '');
  const decoded = payload === undefined ? undefined : decodeExperiment(payload);
  return { page, experiment: decoded?.ok ? decoded.value : undefined };
};
const told = ({ page }: TestPage) => page.notices.getState().notices.map(({ key }) => key);

describe('the address bar', () => {
  it('holds the experiment from the first sight on', () => {
    const test = createTestPage();
    expect(held(test)).toEqual({
      page: 'surface',
      experiment: test.page.labs.surface.document.getState().experiment,
    });
    expect(test.entries).toHaveLength(1);
  });

  it('is what the page opens with, and nothing can be undone then', async () => {
    const test = createTestPage({ hash: sphere });
    const { surface } = test.page.labs;
    expect(surface.document.getState().experiment.objective).toMatchObject({ surface: 'sphere' });
    expect(surface.moments.getState().canUndo).toBe(false);
    expect(test.entries).toEqual([sphere]);
    await test.until(() => surface.race.lastStep > 0);
    expect(surface.race.runs).toHaveLength(1);
    // The race that nobody sees was never asked for.
    const races = test.engine.commands.filter(
      (command) => command.type === 'ask' && command.kind === 'simulate',
    );
    expect(races).toHaveLength(1);
  });

  it('follows edits at once, and many in a row at the pace that browsers allow: 100 in 30 s', () => {
    const test = createTestPage();
    const { setSteps } = test.page.labs.surface.document.getState();
    test.hand.pass(10_000);
    let written = 0;
    let shown = held(test).experiment?.steps;
    for (let k = 0; k < 3000; k += 1) {
      setSteps(1000 + k);
      test.hand.pass(10);
      const steps = held(test).experiment?.steps;
      if (k < 9) expect(steps).toBe(1000 + k);
      if (steps !== shown) written += 1;
      shown = steps;
    }
    expect(written).toBeGreaterThan(80);
    expect(written).toBeLessThanOrEqual(100);
    test.hand.pass(350);
    expect(held(test).experiment?.steps).toBe(3999);
    expect(test.entries).toHaveLength(1);
  });

  it('gets an entry for every page, and the one that is left holds the last edit', () => {
    const test = createTestPage();
    test.page.labs.surface.document.getState().setSteps(19);
    const { router } = test.page;
    const about = router.find('about/verification');
    if (about) router.open(about);
    expect(test.entries).toHaveLength(2);
    expect(test.entries[1]).toBe('#/about/verification');
    test.back();
    expect(router.store.getState().page.name).toBe('surface');
    expect(held(test).experiment?.steps).toBe(19);
  });

  it('gets an entry for every surface, and going back comes to the one before with its edits', () => {
    const test = createTestPage();
    const { document } = test.page.labs.surface;
    const surface = () => {
      const { objective } = document.getState().experiment;
      return objective.kind === 'surface' ? objective.surface : objective.kind;
    };
    document.getState().setSteps(19);
    document.getState().chooseSurface('booth');
    document.getState().chooseSurface('booth');
    expect(test.entries).toHaveLength(2);
    document.getState().setSteps(23);
    test.hand.pass(400);
    document.getState().chooseSurface('himmelblau');
    expect(test.entries).toHaveLength(3);
    test.back();
    expect([surface(), document.getState().experiment.steps]).toEqual(['booth', 23]);
    expect(test.entries).toHaveLength(2);
    test.back();
    expect([surface(), document.getState().experiment.steps]).toEqual(['rosenbrock', 19]);
    expect(test.entries).toHaveLength(1);
    expect(held(test).experiment).toEqual(document.getState().experiment);
  });

  it('tells what is wrong with a link, and leaves everything as it was', () => {
    const test = createTestPage();
    const before = test.page.labs.surface.document.getState().experiment;
    test.go(`${sphere.slice(0, -8)}!`);
    expect(told(test)).toEqual(['errors.link.damaged']);
    test.go('#gallery');
    expect(told(test)).toContain('errors.page');
    expect(test.page.labs.surface.document.getState().experiment).toBe(before);
    test.go('#surface?e=99.abc');
    expect(told(test)).toContain('errors.link.newer-version');
  });

  it('opens a typed link so that it can be undone', () => {
    const test = createTestPage();
    test.go(sphere);
    const { document, moments } = test.page.labs.surface;
    expect(document.getState().experiment.objective).toMatchObject({ surface: 'sphere' });
    moments.getState().undo();
    expect(document.getState().experiment.objective).toMatchObject({ surface: 'rosenbrock' });
    moments.getState().redo();
    expect(document.getState().experiment.objective).toMatchObject({ surface: 'sphere' });
  });

  it('sends a network to its own lab, whatever page the link names', () => {
    const network = linkOf({ objective: { kind: 'network' }, runs: [{ optimizer: 'sgd' }] });
    const test = createTestPage({ hash: network });
    expect(test.page.router.store.getState()).toMatchObject({
      page: { name: 'network' },
      lab: 'network',
    });
    expect(test.page.labs.surface.document.getState().experiment.objective.kind).toBe('surface');
  });

  it('is shared of the lab that was in front, also from a page of text', () => {
    const test = createTestPage({ hash: sphere });
    const link = test.page.link();
    expect(link).toBe(`https://downhill.example/${sphere}`);
    const about = test.page.router.find('about/verification');
    if (about) test.page.router.open(about);
    expect(test.page.link()).toBe(link);
  });
});

describe('labs in turn', () => {
  it('keep their place, and rest while another page is in front', async () => {
    const test = createTestPage();
    const { surface } = test.page.labs;
    await test.until(() => surface.race.lastStep > 0);
    surface.controls.scrub(40);
    surface.controls.play();
    surface.view.change({ run: 2, hidden: [1] });
    surface.view.zoom.set([
      [0, 1],
      [0, 2],
    ]);
    const about = test.page.router.find('about/verification');
    if (about) test.page.router.open(about);
    expect(surface.playback.getState().playing).toBe(false);
    const step = surface.cursor.step;
    test.hand.paint(20);
    test.page.router.openLab('surface');
    test.hand.paint(20);
    expect(surface.cursor.step).toBe(step);
    expect(surface.view.store.getState()).toMatchObject({ run: 2, hidden: [1] });
    expect(surface.view.zoom.value).toEqual([
      [0, 1],
      [0, 2],
    ]);
  });
});

describe('a crash', () => {
  const failures = (test: TestPage) =>
    test.engine.commands.flatMap((command) => (command.type === 'ask' ? [command.kind] : []));

  it('is told, and what was not answered is asked once more', async () => {
    const test = createTestPage();
    const { surface } = test.page.labs;
    const before = failures(test).length;
    test.engine.crash('out of memory');
    expect(told(test)).toEqual(['errors.crash']);
    expect(failures(test).slice(before)).toContain('simulate');
    await test.until(() => surface.race.lastStep > 0);
    expect(surface.race.lastStep).toBe(300);
  });

  it('is not followed by another try soon after the first', async () => {
    const test = createTestPage();
    test.hand.pass(60_000);
    test.engine.crash('once');
    const before = failures(test).length;
    test.engine.crash('twice');
    expect(told(test)).toEqual(['errors.crashAgain']);
    expect(failures(test).length).toBe(before);
    // What is asked afterwards is answered.
    test.page.labs.surface.document.getState().setSteps(9);
    await test.until(() => test.page.labs.surface.race.lastStep === 9);
  });

  it('is followed by one when the engine was calm for long', () => {
    const test = createTestPage();
    test.engine.crash('once');
    test.hand.pass(30_001);
    const before = failures(test).length;
    test.engine.crash('much later');
    expect(failures(test).length).toBeGreaterThan(before);
  });
});

describe('what a browser remembers', () => {
  it('are looks and language, and nothing that it does not know', () => {
    const stored: Record<string, string> = {
      'downhill.scheme': 'light',
      'downhill.language': 'klingon',
      'downhill.stage': '{"heatMap":"no","arrows":true,"x":[]}',
      'downhill.inspector': 'open',
    };
    const { page } = createTestPage({ stored, language: 'zh-Hans-CN' });
    expect(page.settings.getState()).toMatchObject({ colorScheme: 'light', language: 'zh' });
    const seen = page.labs.surface.view.store.getState();
    expect(seen.layers).toEqual({ arrows: true });
    expect(seen.inspector).toBe(true);
    page.settings.getState().setLanguage('en');
    page.labs.surface.view.change({ inspector: false, layers: {} });
    const { page: again } = createTestPage({ stored, language: 'zh' });
    expect(again.settings.getState().language).toBe('en');
    expect(again.labs.surface.view.store.getState()).toMatchObject({
      inspector: false,
      layers: {},
    });
  });

  it('is nothing where the browser forbids it, and nothing else is lost', () => {
    const { page } = createTestPage({
      stored: new Proxy(
        {},
        {
          get: () => {
            throw new Error('forbidden');
          },
          set: () => {
            throw new Error('forbidden');
          },
        },
      ),
    });
    page.settings.getState().setColorScheme('dark');
    expect(page.settings.getState().colorScheme).toBe('dark');
  });
});

describe('a page', () => {
  it('shares nothing with another one', async () => {
    const [one, other] = [createTestPage(), createTestPage({ hash: sphere })];
    one.page.labs.surface.document.getState().setSteps(12);
    one.page.settings.getState().setColorScheme('dark');
    one.page.notices.getState().notify('info', 'maps.added');
    expect(other.page.labs.surface.document.getState().experiment.steps).toBe(200);
    expect(other.page.settings.getState().colorScheme).toBe('auto');
    expect(told(other)).toEqual([]);
    await other.until(() => other.page.labs.surface.race.lastStep === 200);
    expect(one.page.labs.surface.race.lastStep).not.toBe(200);
  });

  it('leaves nothing behind', async () => {
    const test = createTestPage();
    const { page, hand, engine, go } = test;
    const { surface } = page.labs;
    await test.until(() => surface.race.lastStep > 0);
    surface.controls.play();
    surface.timing.want(true);
    surface.traces.follow();
    surface.document.getState().setSteps(100);
    page.dispose();
    expect(hand.waiting).toBe(0);
    const commands = engine.commands.length;
    go(sphere);
    surface.document.getState().setSteps(101);
    surface.lowest?.setState({ global: [] });
    hand.pass(5000);
    hand.paint(5);
    expect(engine.commands.length).toBe(commands);
    expect(hand.waiting).toBe(0);
    expect(surface.document.getState().experiment.objective).toMatchObject({
      surface: 'rosenbrock',
    });
  });
});
