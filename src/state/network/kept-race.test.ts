import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../experiment/types';
import { createKeep } from '../page/keep';
import { createHandClock } from '../testing/hand-clock';
import { heard, lossesOf, prepare, softmax } from '../testing/network-page';
import { onSet } from './evaluations';
import { createRaceKeeper } from './kept-race';

const SGD = { optimizer: 'sgd', hyper: { lr: 0.1 } };
const ADAM = { optimizer: 'adam', hyper: { lr: 0.01 } };
/** Leaves all numbers behind within its first steps. */
const STEEP = { optimizer: 'sgd', hyper: { lr: 1e38 } };

const STEPS = 400;
const racing = (runs: readonly object[], more: object = {}) =>
  softmax({ steps: STEPS, runs, ...more });

type Test = ReturnType<typeof prepare>;
const looksOf = ({ lab }: Test, run: number) =>
  onSet(lab.playback.getState().evaluations[run], 'test');
const isOver = ({ lab }: Test) => {
  const { status } = lab.playback.getState();
  return status.length > 0 && status.every((one) => one !== 'running');
};
const isLookedAt = (test: Test, runs: readonly number[]) =>
  runs.every((run) => looksOf(test, run).at(-1)?.step === STEPS);
const isKeptAtRest = (kept: Map<string, unknown>) =>
  (kept.get('race') as { race: { playing: boolean } } | undefined)?.race.playing === false;
const opened = ({ engine }: Test) =>
  engine.commands.flatMap((command) =>
    command.type === 'open' ? [{ from: command.from?.race.step, play: command.play }] : [],
  );

/** A visit in which a race was trained so far, then paused and kept. */
const visit = async (experiment: Experiment, kept: Map<string, unknown>, until: number) => {
  const test = prepare(experiment, { kept });
  test.show();
  await test.reach(until);
  test.lab.controls.pause();
  await test.until(() => isKeptAtRest(kept));
  const before = experiment.runs.map((_, run) => heard(test, run));
  const { lastStep } = test.lab.race;
  test.page.dispose();
  return { before, lastStep };
};

describe('a page that is loaded again', () => {
  it('goes on with its race, beside a run that has diverged, to the same curves', async () => {
    const experiment = racing([STEEP, SGD, ADAM]);
    const whole = prepare(experiment);
    whole.show();
    await whole.until(() => isOver(whole) && isLookedAt(whole, [1, 2]));

    const kept = new Map<string, unknown>();
    const first = await visit(experiment, kept, 100);
    const test = prepare(experiment, { kept });
    const { show, until, told, lab } = test;
    show();
    await until(() => told().length > 0);
    expect(told()).toEqual(['recovery.resumed']);
    expect(lab.playback.getState()).toMatchObject({
      playing: false,
      status: ['diverged', 'running', 'running'],
    });
    const [{ from = 0 } = {}] = opened(test);
    expect(from).toBeGreaterThanOrEqual(100);
    expect(lab.race.lastStep).toBe(from);
    expect(lab.cursor.step).toBe(from);
    // All that was seen of it until then is seen at once.
    for (const run of [0, 1, 2]) {
      const curve = [...(first.before[run] ?? [])].filter(([step]) => step < from);
      expect([...heard(test, run)]).toEqual(curve);
      expect(curve.length).toBeGreaterThan(0);
    }
    lab.controls.play();
    await until(() => isOver(test) && isLookedAt(test, [1, 2]));
    for (const run of [1, 2]) {
      const [one, other] = [heard(whole, run), heard(test, run)];
      const both = [...one.keys()].filter((step) => other.has(step));
      expect(both.at(-1)).toBe(STEPS - 1);
      expect(both.filter((step) => one.get(step) !== other.get(step))).toEqual([]);
      expect(looksOf(test, run)).toEqual(looksOf(whole, run));
    }
    expect(opened(test)).toHaveLength(1);
  });

  it('has the curves of a race that was over, and trains it again by a restart alone', async () => {
    const experiment = racing([SGD, STEEP]);
    const kept = new Map<string, unknown>();
    const first = prepare(experiment, { kept });
    first.show();
    await first.until(() => isOver(first) && isLookedAt(first, [0]));
    await first.until(
      () => (kept.get('race') as { race: { playing: boolean } })?.race.playing === false,
    );
    const losses = [0, 1].map((run) => lossesOf(first, run));
    first.page.dispose();

    const test = prepare(experiment, { kept });
    const { show, until, told, lab, engine, hand } = test;
    show();
    await until(() => lab.network.getState().phase === 'ready');
    expect(told()).toEqual(['recovery.kept']);
    expect([0, 1].map((run) => lossesOf(test, run))).toEqual(losses);
    await until(() => isLookedAt(test, [0]));
    expect(looksOf(test, 0)).toEqual(looksOf(first, 0));
    lab.controls.play();
    while (lab.playback.getState().playing) hand.paint();
    expect(engine.commands.filter(({ type }) => type === 'play')).toEqual([]);
    // What is told can be undone where it is told.
    test.page.notices.getState().notices[0]?.remedy?.act();
    expect(kept.has('race')).toBe(false);
    expect(opened(test).at(-1)).toEqual({ from: undefined, play: true });
    expect(lab.race.lastStep).toBe(0);
  });

  it('goes on with the runs that are still there, and the others catch up', async () => {
    const kept = new Map<string, unknown>();
    const { lastStep } = await visit(racing([STEEP, SGD]), kept, 60);
    const test = prepare(racing([ADAM, SGD]), { kept });
    test.show();
    await test.until(() => test.told().length > 0);
    expect(lossesOf(test, 0)).toEqual([]);
    expect(lossesOf(test, 1).length).toBeGreaterThan(0);
    expect(test.lab.race.lastStep).toBeLessThanOrEqual(lastStep);
    test.lab.controls.play();
    await test.until(() => isOver(test));
    expect(lossesOf(test, 0)[0]).toBeCloseTo(Math.log(10), 4);
    expect(test.lab.playback.getState().status).toEqual(['finished', 'finished']);
  });

  it('begins a race that is another one, and where the visitor has nothing kept', async () => {
    const kept = new Map<string, unknown>();
    await visit(racing([SGD]), kept, 20);
    const other = prepare(racing([SGD], { seed: 2 }), { kept });
    other.show();
    await other.reach(1);
    expect(opened(other)[0]).toEqual({ from: undefined, play: true });
    other.lab.controls.keepRace(false);
    await other.until(() => !kept.has('race'));
    await other.until(() => isOver(other));
    expect(kept.has('race')).toBe(false);
  });
});

describe('a browser that is slow to keep a race', () => {
  it('is left alone while the race goes on, and has it at once where that rests', async () => {
    const hand = createHandClock();
    const written: unknown[] = [];
    const write = async (_: string, { race }: { race: { name: string } }) => {
      hand.pass(200);
      written.push(race.name);
      return true;
    };
    const keep = { ...createKeep(() => Promise.reject(new Error('unused'))), write };
    const keeper = createRaceKeeper({ keep, clock: hand.clock } as never, () => true);
    const checkpoint = { race: { runs: [] }, looks: [], losses: [] };
    const settle = () =>
      new Promise((resolve) => {
        setImmediate(resolve);
      });
    const save = async (name: string, atRest: boolean) => {
      keeper.save(() => ({ name, blocks: [], checkpoint }) as never, atRest);
      await settle();
    };
    await save('first', false);
    expect(written).toEqual(['first']);
    await save('second', false);
    await save('third', false);
    expect(written).toEqual(['first']);
    hand.pass(10_000);
    await settle();
    expect(written).toEqual(['first', 'third']);
    await save('last', true);
    expect(written).toEqual(['first', 'third', 'last']);
  });
});

describe('a browser that keeps nothing', () => {
  it.each([
    ['forbids it', async () => Promise.reject(new Error('denied'))],
    ['never answers', () => new Promise<never>(() => {})],
  ])('and %s has a race all the same', async (_, load) => {
    const test = prepare(racing([SGD]), { keep: createKeep(load) });
    test.show();
    await test.until(() => isOver(test));
    expect(test.told()).toEqual([]);
    expect(lossesOf(test)).toHaveLength(STEPS);
  });
});
