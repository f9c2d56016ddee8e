import { describe, expect, it } from 'vitest';
import { encodeExperiment } from '../../experiment/codec';
import { parseExperiment } from '../../experiment/schema';
import { encodeView } from '../../experiment/view/codec';
import { firstView, type View } from '../../experiment/view/view';
import { createTestPage, type TestPage } from '../testing/test-page';

const linkOf = (input: object, view: Partial<View> = {}): string => {
  const parsed = parseExperiment(input);
  if (!parsed.ok) throw new Error(parsed.error.message);
  const packed = encodeView({ ...firstView(), ...view });
  return `#surface?e=${encodeExperiment(parsed.value)}${packed && `&v=${packed}`}`;
};
const four = {
  objective: { surface: 'beale' },
  steps: 120,
  runs: ['sgd', 'momentum', 'adam', 'rmsprop'].map((optimizer) => ({
    optimizer,
    hyper: { lr: 0.001 },
  })),
};
const zoom = [
  [0, 1],
  [0.5, 2],
] as const;
const picture: Partial<View> = {
  step: 42,
  playing: false,
  run: 2,
  hidden: [1],
  solo: 2,
  layers: { gradient: true, contours: false },
  zoom,
  camera: { around: 0.25, down: 1, distance: 4, target: [0, 0.1, 0] },
  height: 'log',
  inspector: true,
  slots: ['stepLength', 'loss'],
  x: 'evaluations',
  scales: { loss: 'linear' },
  lossTarget: 1e-4,
  hideFuture: true,
  panel: 'charts',
  speed: 0.5,
};

const bar = ({ entries }: TestPage) => entries.at(-1) ?? '';
const told = ({ page }: TestPage) => page.notices.getState().notices.map(({ key }) => key);
const undo = ({ page }: TestPage) => page.labs.surface.moments.getState().undo();

describe('a link with a view', () => {
  it('opens exactly what it shows, and is the link of what it opened', async () => {
    const link = linkOf(four, picture);
    const test = createTestPage({ hash: link });
    const { surface } = test.page.labs;
    expect(surface.picture()).toEqual({ ...firstView(), ...picture });
    await test.until(() => surface.race.lastStep === 120);
    expect(surface.cursor.step).toBe(42);
    expect(surface.playback.getState().playing).toBe(false);
    test.hand.paint(30);
    expect(surface.picture()).toEqual({ ...firstView(), ...picture });
    test.hand.pass(1000);
    expect(test.entries).toEqual([link]);
    expect(test.page.link()).toBe(`https://downhill.example/${link}`);
    expect(told(test)).toEqual([]);
  });

  it('overrides what this browser remembers, and leaves it remembered', () => {
    const stored = { 'downhill.stage': '{"arrows":true}', 'downhill.inspector': 'open' };
    const test = createTestPage({ hash: linkOf(four), stored });
    expect(test.page.labs.surface.picture()).toMatchObject({ layers: {}, inspector: false });
    const later = createTestPage({ stored });
    expect(later.page.labs.surface.picture()).toMatchObject({
      layers: { arrows: true },
      inspector: true,
    });
    // Who looks at it from elsewhere sees it, too.
    expect(bar(later)).toContain('&v=1.');
  });

  it('is taken back whole: experiment, view and place', async () => {
    const test = createTestPage();
    const { surface } = test.page.labs;
    await test.until(() => surface.race.lastStep > 0);
    surface.controls.scrub(17);
    surface.view.change({ run: 3, inspector: true });
    surface.view.zoom.set(zoom);
    const before = surface.picture();
    const { experiment } = surface.document.getState();
    test.go(linkOf(four, { ...picture, zoom: undefined, step: 99 }));
    expect(surface.picture()).toMatchObject({ step: 99, run: 2, zoom: undefined });
    undo(test);
    expect(surface.document.getState().experiment).toEqual(experiment);
    expect(surface.picture()).toEqual(before);
    surface.moments.getState().redo();
    expect(surface.picture()).toMatchObject({ step: 99, run: 2, hidden: [1] });
  });

  it('of the experiment that is there changes only how it is looked at', async () => {
    const test = createTestPage({ hash: linkOf(four) });
    const { surface } = test.page.labs;
    await test.until(() => surface.race.lastStep === 120);
    const { loads } = surface.document.getState();
    test.go(linkOf(four, picture));
    expect(surface.document.getState().loads).toBe(loads);
    expect(surface.picture()).toEqual({ ...firstView(), ...picture });
    undo(test);
    expect(surface.picture()).toMatchObject({ run: 0, inspector: false, hidden: [] });
  });

  it('that is damaged gives the experiment at its first sight, and says so', () => {
    const whole = linkOf(four, picture);
    for (const hash of [whole.slice(0, -5), `${linkOf(four)}&v=7.abc`, `${linkOf(four)}&v=`]) {
      const test = createTestPage({ hash });
      expect(test.page.labs.surface.document.getState().experiment.steps).toBe(120);
      expect(test.page.labs.surface.picture()).toEqual({ ...firstView(), step: 0 });
      expect(told(test)).toEqual(['errors.link.view']);
    }
    const test = createTestPage({ hash: linkOf({ ...four, runs: [four.runs[0]] }, picture) });
    expect(test.page.labs.surface.picture()).toMatchObject({ run: 0, hidden: [], step: 42 });
    expect(told(test)).toEqual(['errors.link.view']);
  });

  it('at rest stays at its step where motion is unwanted, and in motion it rests at the end', async () => {
    const rests = createTestPage({ hash: linkOf(four, picture), stillness: true });
    await rests.until(() => rests.page.labs.surface.race.lastStep === 120);
    expect(rests.page.labs.surface.picture()).toMatchObject({ step: 42, playing: false });
    const moves = createTestPage({ hash: linkOf(four), stillness: true });
    await moves.until(() => moves.page.labs.surface.race.lastStep === 120);
    expect(moves.page.labs.surface.picture()).toMatchObject({ step: 120, playing: false });
  });
});

describe('the address bar', () => {
  it('says how the lab is looked at, and where its race rests', async () => {
    const test = createTestPage({ hash: linkOf(four) });
    const { surface } = test.page.labs;
    await test.until(() => surface.race.lastStep === 120);
    expect(bar(test)).toBe(linkOf(four));
    test.hand.paint(40);
    test.hand.pass(400);
    // In motion it is at another step before anybody has copied it.
    expect(bar(test)).toBe(linkOf(four));
    surface.controls.scrub(30);
    surface.view.change({ solo: 1 });
    test.hand.pass(400);
    expect(bar(test)).toBe(linkOf(four, { step: 30, playing: false, solo: 1 }));
    surface.view.zoom.set(zoom);
    test.hand.pass(400);
    expect(bar(test)).toBe(linkOf(four, { step: 30, playing: false, solo: 1, zoom }));
    expect(test.entries).toHaveLength(1);
  });

  it('comes back to a place as it was left', async () => {
    const test = createTestPage();
    const { surface } = test.page.labs;
    await test.until(() => surface.race.lastStep > 0);
    surface.controls.scrub(17);
    surface.view.change({ run: 3, hidden: [0] });
    surface.view.zoom.set(zoom);
    const before = surface.picture();
    surface.document.getState().chooseSurface('booth');
    expect(test.entries).toHaveLength(2);
    expect(surface.picture()).toMatchObject({ zoom: undefined, playing: true });
    test.back();
    expect(surface.picture()).toEqual(before);
  });

  it('leaves a race in motion where it is when the visitor comes back to its page', async () => {
    const test = createTestPage();
    const { surface } = test.page.labs;
    await test.until(() => surface.race.lastStep > 0);
    test.hand.paint(60);
    const { step } = surface.cursor;
    const about = test.page.router.find('about/verification');
    if (about) test.page.router.open(about);
    test.back();
    expect(surface.cursor.step).toBe(step);
  });
});

describe('undo', () => {
  it('takes back what was chosen to be seen, one after the other', async () => {
    const test = createTestPage({ hash: linkOf(four) });
    const { surface } = test.page.labs;
    await test.until(() => surface.race.lastStep === 120);
    const { view } = surface;
    view.change({ layers: { arrows: true } });
    view.change({ layers: { arrows: true, gradient: true } });
    view.change({ hidden: [1] });
    view.moving('zoom');
    view.zoom.set(zoom);
    view.moving('zoom');
    view.zoom.set([
      [0, 0.5],
      [0, 1],
    ]);
    view.change({ hideFuture: true });
    const seen = () => {
      const { layers, hidden, zoom: part, hideFuture } = surface.picture();
      return { layers: Object.keys(layers).length, hidden: hidden.length, part, hideFuture };
    };
    undo(test);
    expect(seen()).toMatchObject({ hideFuture: false, hidden: 1 });
    undo(test);
    expect(seen()).toMatchObject({ part: undefined, hidden: 1 });
    undo(test);
    expect(seen()).toMatchObject({ hidden: 0, layers: 2 });
    undo(test);
    expect(seen()).toMatchObject({ layers: 1 });
    surface.moments.getState().redo();
    expect(seen()).toMatchObject({ layers: 2, part: undefined });
  });

  it('of an edit leaves the place in the race, and passes over what came back by itself', () => {
    const test = createTestPage({ hash: linkOf(four) });
    const { surface } = test.page.labs;
    surface.document.getState().setSteps(99);
    surface.view.change({ inspector: true });
    surface.view.moving('zoom');
    surface.controls.scrub(0);
    undo(test);
    expect(surface.picture().inspector).toBe(false);
    undo(test);
    expect(surface.document.getState().experiment.steps).toBe(120);
    expect(surface.playback.getState().playing).toBe(false);
  });

  it('brings a removed run back as hidden as it was', () => {
    const test = createTestPage({ hash: linkOf(four) });
    const { surface } = test.page.labs;
    surface.view.change({ hidden: [1, 3] });
    surface.document.getState().removeRun(1);
    expect(surface.picture().hidden).toEqual([2]);
    undo(test);
    expect(surface.picture().hidden).toEqual([1, 3]);
  });
});
