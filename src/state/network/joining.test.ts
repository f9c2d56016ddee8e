import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../experiment/types';
import { heard, lossesOf, prepare, softmax } from '../testing/network-page';
import { onSet } from './evaluations';

const SGD = { optimizer: 'sgd', hyper: { lr: 0.1 } };
const ADAM = { optimizer: 'adam', hyper: { lr: 0.01 } };
/** Leaves all numbers behind within its first steps. */
const STEEP = { optimizer: 'sgd', hyper: { lr: 1e38 } };

const COSINE = { ...ADAM, schedule: { kind: 'cosine', totalSteps: 600, minLr: 0 } };

const STEPS = 600;
const racing = (runs: readonly object[], steps = STEPS) => softmax({ steps, runs });

type Test = ReturnType<typeof prepare>;

const statusOf = ({ lab }: Test) => lab.playback.getState().status;
const isOver = (test: Test) => () => {
  const status = statusOf(test);
  return status.length > 0 && status.every((one) => one !== 'running');
};
const looksOf = ({ lab }: Test, run: number) =>
  onSet(lab.playback.getState().evaluations[run], 'test');
const opened = ({ engine }: Test) => engine.commands.filter(({ type }) => type === 'open').length;
const regrouped = ({ engine }: Test) =>
  engine.events.filter(({ type }) => type === 'regrouped').length;

/** Trained to its end without anything happening to it. */
const whole = async (experiment: Experiment) => {
  const test = prepare(experiment);
  test.show();
  await test.until(isOver(test));
  return test;
};

/** All that is raced here, none of which ever joined or left: losses and looks by run. */
let told: ReturnType<typeof tellAll> | undefined;
const tellAll = async () => {
  const test = await whole(racing([SGD, ADAM, COSINE]));
  await test.until(() => [0, 1, 2].every((run) => looksOf(test, run).at(-1)?.step === STEPS));
  return [0, 1, 2].map((run) => ({ losses: heard(test, run), looks: looksOf(test, run) }));
};
const expected = () => {
  told ??= tellAll();
  return told;
};

/** Both were told of these steps; the same losses at each. */
const expectSame = (
  one: ReadonlyMap<number, number | undefined> = new Map(),
  other: ReadonlyMap<number, number | undefined> = new Map(),
  last = STEPS - 1,
) => {
  const both = [...one.keys()].filter((step) => other.has(step));
  expect(both.length).toBeGreaterThan(20);
  expect(both.at(-1)).toBe(last);
  expect(both.filter((step) => one.get(step) !== other.get(step))).toEqual([]);
};

/** Until the worker has heard of it, and tells where it stands. */
const pause = async ({ lab, engine, until }: Test) => {
  const told = () => engine.events.filter(({ type }) => type === 'checkpoint').length;
  const before = told();
  lab.controls.pause();
  await until(() => told() > before);
};

/** As it comes: the visitor waits until the edit goes to the engine and has been taken. */
const settle = async (test: Test) => {
  const before = regrouped(test);
  test.hand.pass(250);
  await test.until(() => regrouped(test) > before);
};

describe('a run that joins a race under way', () => {
  it('catches up beside a diverged one, and equals at every step what was there from the start', async () => {
    const [sgd, adam] = await expected();
    const test = prepare(racing([STEEP, SGD]));
    const { lab, show, reach, until } = test;
    show();
    await reach(100);
    const { generation } = lab.race;
    const before = heard(test, 1);
    lab.document.getState().putRun(1, racing([ADAM]).runs[0] as never, true);
    // At once on the page, whoever is trained meanwhile.
    expect(lab.race.runs).toHaveLength(3);
    expect(lab.race.generation).not.toBe(generation);
    expect([...heard(test, 1)]).toEqual([...before]);
    expect(lab.playback.getState().catchingUp).toEqual([undefined, undefined, 0]);
    await settle(test);
    await until(() => lab.playback.getState().catchingUp.every((made) => made === undefined));
    await until(isOver(test));
    expect(statusOf(test)).toEqual(['diverged', 'finished', 'finished']);
    expect(opened(test)).toBe(1);
    expectSame(sgd?.losses, heard(test, 1));
    expectSame(adam?.losses, heard(test, 2));
    expect(lossesOf(test, 2)[0]).toBeCloseTo(Math.log(10), 4);
    // Each was looked at where it should have been, and once.
    await until(() => [1, 2].every((run) => looksOf(test, run).at(-1)?.step === STEPS));
    expect(looksOf(test, 1)).toEqual(sgd?.looks);
    expect(looksOf(test, 2)).toEqual(adam?.looks);
    expect(adam?.looks.map(({ step }) => step)).toEqual(
      Array.from({ length: 21 }, (_, k) => 30 * k),
    );
  });

  it('is trained alone where the others rest, and rests there', async () => {
    const test = prepare(racing([SGD], 20_000));
    const { lab, show, reach, until } = test;
    show();
    // So far that it is still on its way when the page looks.
    await reach(3000);
    await pause(test);
    const at = lab.race.lastStep;
    lab.document.getState().duplicateRun(0);
    await settle(test);
    expect(lab.playback.getState().playing).toBe(true);
    await until(() => !lab.playback.getState().playing);
    test.hand.paint(20);
    expect(lab.race.lastStep).toBe(at);
    expect(lab.playback.getState().catchingUp).toEqual([undefined, undefined]);
    expectSame(heard(test, 0), heard(test, 1), at - 1);
  });

  it('joins a race that is over, whose other runs stay as they are', async () => {
    const [, adam] = await expected();
    const test = await whole(racing([SGD]));
    const { lab, until } = test;
    const before = lossesOf(test);
    lab.document.getState().putRun(0, racing([ADAM]).runs[0] as never, true);
    await settle(test);
    await until(isOver(test));
    expect(lossesOf(test)).toEqual(before);
    expectSame(adam?.losses, heard(test, 1));
    await until(() => looksOf(test, 1).at(-1)?.step === STEPS);
    expect(looksOf(test, 1)).toEqual(adam?.looks);
    expect(opened(test)).toBe(1);
  });
});

describe('an edit of one run of several', () => {
  it('has that one trained anew, and leaves the others alone', async () => {
    const [sgd, , cosine] = await expected();
    const test = prepare(racing([SGD, ADAM]));
    const { lab, show, reach, until } = test;
    show();
    await reach(60);
    lab.document.getState().setSchedule(1, COSINE.schedule as never);
    expect(lossesOf(test, 1)).toEqual([]);
    expect(lossesOf(test, 0).length).toBeGreaterThan(0);
    // One that is not there yet was never seen with what it is edited from: it begins anew, and nothing is recorded.
    lab.document.getState().setHyper(1, 'beta1', 0.8);
    lab.document.getState().setHyper(1, 'beta1', 0.9);
    expect(lab.document.getState().experiment.runs[1]).not.toHaveProperty('changes');
    await settle(test);
    await until(isOver(test));
    expectSame(sgd?.losses, heard(test, 0));
    expectSame(cosine?.losses, heard(test, 1));
    expect(opened(test)).toBe(1);
  });

  it('that reaches into the race is kept when others leave, and goes by the numbers that there are then', async () => {
    const test = prepare(racing([ADAM, STEEP, SGD], 20_000));
    const { lab, show, reach, until, hand, engine } = test;
    show();
    await reach(40);
    const before = heard(test, 2);
    const { setHyper, removeRun } = lab.document.getState();
    setHyper(2, 'lr', 0.05);
    removeRun(0);
    expect([...heard(test, 1)]).toEqual([...before]);
    setHyper(1, 'lr', 0.02);
    const changes = () => lab.document.getState().experiment.runs[1]?.changes ?? [];
    hand.pass(250);
    const isConfirmed = () => engine.events.some(({ type }) => type === 'changed');
    await until(() => regrouped(test) === 1 && isConfirmed());
    const [confirmed] = changes();
    expect(changes()).toEqual([{ step: confirmed?.step, hyper: { lr: 0.02 } }]);
    await reach((confirmed?.step ?? 0) + 5);
    const rates = [...(lab.race.runs[1]?.column('lr') ?? [])];
    const steps = [...(lab.race.runs[1]?.column('step') ?? [])];
    const used = steps.map((step, k) => [step + 1 >= (confirmed?.step ?? 0), rates[k]]);
    expect(used.filter(([changed, rate]) => rate !== (changed ? 0.02 : 0.1))).toEqual([]);
    expect(new Set(rates)).toEqual(new Set([0.1, 0.02]));
    expect(lab.race.runs).toHaveLength(2);
    expect(statusOf(test)).toEqual(['diverged', 'running']);
  });

  it('is a new race where no other run is left', async () => {
    const test = await whole(racing([SGD], 100));
    test.lab.document.getState().setHyper(0, 'lr', 0.2);
    test.hand.pass(250);
    expect(test.lab.race.lastStep).toBe(0);
    expect(opened(test)).toBe(2);
  });
});

describe('a race that is lost while a run catches up', () => {
  it('goes on with how far each was', async () => {
    const [sgd, adam] = await expected();
    // So far behind that it is still catching up when the pause comes to the worker.
    const test = prepare(racing([SGD], 6000));
    const { lab, show, reach, until, engine, told } = test;
    show();
    await reach(5000);
    await pause(test);
    lab.document.getState().putRun(0, racing([ADAM]).runs[0] as never, true);
    // Paused as soon as it has begun, if it has.
    test.hand.pass(250);
    lab.controls.pause();
    await until(() => regrouped(test) === 1);
    engine.crash('out of memory');
    await until(() => told().length > 0);
    lab.controls.play();
    await until(isOver(test));
    expectSame(sgd?.losses, heard(test, 0));
    expectSame(adam?.losses, heard(test, 1));
  });
});
