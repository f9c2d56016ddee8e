import { describe, expect, it } from 'vitest';
import { openLab, quadratic, raced } from '../testing/surface-page';
import { createTestPage } from '../testing/test-page';
import type { SurfaceLab } from './surface-lab';

const xOf = ({ race }: SurfaceLab, step: number) => race.runs[0]?.column('x')[step];

describe('a race on a plane', () => {
  it('is the closed form, computed when the lab is first seen', async () => {
    const { lab } = await openLab();
    expect(lab.race.lastStep).toBe(40);
    for (const step of [0, 1, 7, 40]) expect(xOf(lab, step)).toBeCloseTo(2 * 0.9 ** step, 12);
    expect(lab.playback.getState().status).toEqual(['finished']);
  });

  it('plays within eight seconds, and then rests at its end', async () => {
    const { lab, hand } = await openLab();
    lab.controls.restart();
    hand.paint(1);
    const from = lab.cursor.step;
    hand.paint(125);
    // 125 frames of 16 ms are two seconds: a quarter of the race.
    expect(lab.cursor.step - from).toBeCloseTo(10, 6);
    lab.view.change({ speed: 8 });
    hand.paint(125);
    expect(lab.cursor.step).toBe(40);
    expect(lab.playback.getState().playing).toBe(false);
  });

  it('is at its end at first sight where motion is unwanted', async () => {
    const { lab } = await openLab(quadratic(), { stillness: true });
    expect(lab.playback.getState().playing).toBe(false);
    lab.controls.restart();
    expect(lab.cursor.step).toBe(0);
    expect(lab.playback.getState().playing).toBe(false);
    const fresh = createTestPage({ stillness: true });
    await raced(fresh);
    expect(fresh.page.labs.surface.cursor.step).toBe(300);
    // Another surface, too.
    fresh.page.labs.surface.document.getState().chooseSurface('booth');
    await raced(fresh);
    expect(fresh.page.labs.surface.cursor.step).toBe(300);
    expect(fresh.page.labs.surface.playback.getState().playing).toBe(false);
  });

  it('goes to its end when motion becomes unwanted, and plays when a visitor says so', async () => {
    const { lab, wantStillness, hand } = await openLab();
    expect(lab.playback.getState().playing).toBe(true);
    wantStillness(true);
    hand.paint(1);
    expect(lab.playback.getState().playing).toBe(false);
    expect(Math.min(lab.cursor.step, lab.race.lastStep)).toBe(40);
    lab.controls.play();
    expect(lab.playback.getState().playing).toBe(true);
    expect(lab.cursor.step).toBe(0);
    wantStillness(false);
    expect(lab.playback.getState().playing).toBe(true);
  });

  it('takes a frame for 50 ms at most, however long a tab was hidden', async () => {
    const { lab, hand } = await openLab();
    lab.controls.restart();
    hand.paint(1);
    const from = lab.cursor.step;
    hand.pass(60_000);
    hand.paint(1);
    expect(lab.cursor.step - from).toBeCloseTo((0.05 / 8) * 40, 9);
  });

  it('steps, scrubs within its bounds, and rests while it is scrubbed', async () => {
    const { lab } = await openLab();
    const { stepBy, scrub, play } = lab.controls;
    lab.cursor.set(10.4);
    stepBy(1);
    expect(lab.cursor.step).toBe(11);
    lab.cursor.set(10.4);
    stepBy(-1);
    expect(lab.cursor.step).toBe(10);
    play();
    scrub(999);
    expect(lab.cursor.step).toBe(40);
    expect(lab.playback.getState().playing).toBe(false);
    // Played from its end, it begins anew.
    play();
    expect(lab.cursor.step).toBe(0);
  });
});

describe('an edit while the race is under way', () => {
  it('is recorded where the race feels it, and changes nothing before', async () => {
    const test = await openLab();
    const { lab } = test;
    lab.controls.scrub(5);
    lab.document.getState().setHyper(0, 'lr', 0.5);
    const [run] = lab.document.getState().experiment.runs;
    expect(run).toMatchObject({ hyper: { lr: 0.1 }, changes: [{ step: 6, hyper: { lr: 0.5 } }] });
    await raced(test);
    expect(xOf(lab, 5)).toBeCloseTo(2 * 0.9 ** 5, 12);
    expect(xOf(lab, 8)).toBeCloseTo(2 * 0.9 ** 5 * 0.5 ** 3, 12);
  });

  it('amends what the same drag recorded, though the race has gone on', async () => {
    const { lab, hand } = await openLab();
    const { setHyper } = lab.document.getState();
    lab.controls.scrub(5);
    for (const lr of [0.2, 0.3, 0.4]) {
      setHyper(0, 'lr', lr);
      lab.cursor.set(lab.cursor.step + 1);
      hand.pass(100);
    }
    const changes = () => lab.document.getState().experiment.runs[0]?.changes;
    expect(changes()).toEqual([{ step: 6, hyper: { lr: 0.4 } }]);
    // A while later it is another one.
    hand.pass(1000);
    setHyper(0, 'lr', 0.6);
    expect(changes()).toEqual([
      { step: 6, hyper: { lr: 0.4 } },
      { step: 9, hyper: { lr: 0.6 } },
    ]);
  });

  it('is one of the base value at the start and at the end', async () => {
    const { lab } = await openLab();
    const { setHyper } = lab.document.getState();
    for (const step of [0, 40]) {
      lab.controls.scrub(step);
      setHyper(0, 'lr', 0.2 + step);
      const [run] = lab.document.getState().experiment.runs;
      expect(run?.hyper.lr).toBe(0.2 + step);
      expect(run).not.toHaveProperty('changes');
    }
  });
});

describe('an edit of a run that has diverged', () => {
  it('is one of the base value, which the whole gesture sets: the run begins anew', async () => {
    const runs = [{ optimizer: 'sgd', hyper: { lr: 10 } }, { optimizer: 'adam' }];
    const test = await openLab(quadratic({ runs, steps: 400 }));
    const { lab } = test;
    expect(lab.playback.getState().status).toEqual(['diverged', 'finished']);
    lab.controls.scrub(300);
    const { setHyper } = lab.document.getState();
    setHyper(0, 'lr', 0.15);
    await raced(test);
    setHyper(0, 'lr', 0.1);
    const [run] = lab.document.getState().experiment.runs;
    expect(run?.hyper.lr).toBe(0.1);
    expect(run).not.toHaveProperty('changes');
    await raced(test);
    expect(xOf(lab, 300)).toBeCloseTo(2 * 0.9 ** 300, 12);
    // The other one is under way.
    setHyper(1, 'lr', 0.5);
    expect(lab.document.getState().experiment.runs[1]?.changes).toEqual([
      { step: 301, hyper: { lr: 0.5 } },
    ]);
  });
});

describe('a start that is dragged', () => {
  it('is raced from before the document knows, and not once more when it does', async () => {
    const test = await openLab();
    const { lab, engine } = test;
    const races = () =>
      engine.commands.filter((command) => command.type === 'ask' && command.kind === 'simulate')
        .length;
    lab.shown.showStart([4, 1]);
    await raced(test);
    expect(xOf(lab, 10)).toBeCloseTo(4 * 0.9 ** 10, 12);
    const before = races();
    expect(lab.document.getState().experiment.objective).toMatchObject({ start: [2, 1] });
    lab.document.getState().setStart([4, 1]);
    expect(races()).toBe(before);
  });
});

describe('a lab', () => {
  it('asks for nothing before it is seen', () => {
    const { page, engine } = createTestPage({ hash: '#/about/verification' });
    expect(engine.commands).toEqual([]);
    page.router.openLab('surface');
    expect(engine.commands.length).toBeGreaterThan(0);
  });

  it('can stand beside another one', async () => {
    const test = await openLab();
    const { createSurfaceLab } = await import('./surface-lab');
    const other = createSurfaceLab(test.page.labParts, quadratic({}, { start: [6, 1] }));
    other.show();
    await test.until(() => other.race.lastStep > 0);
    expect(xOf(other, 10)).toBeCloseTo(6 * 0.9 ** 10, 12);
    expect(xOf(test.lab, 10)).toBeCloseTo(2 * 0.9 ** 10, 12);
    other.document.getState().setSteps(5);
    expect(test.lab.document.getState().experiment.steps).toBe(40);
    other.dispose();
    const commands = test.engine.commands.length;
    other.document.getState().setSteps(6);
    expect(test.engine.commands.length).toBe(commands);
  });
});
