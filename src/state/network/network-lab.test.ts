import { describe, expect, it } from 'vitest';
import { heard, lossesOf, prepare, softmax } from '../testing/network-page';

describe('a race of networks', () => {
  it('begins when its lab is first seen, and learns to its end', async () => {
    const test = prepare();
    const { lab, show, until } = test;
    expect(test.engine.commands).toEqual([]);
    show();
    await until(() => lab.playback.getState().status[0] === 'finished');
    await until(() => (lab.playback.getState().evaluations[0]?.at(-1)?.step ?? 0) === 60);
    const losses = lossesOf(test);
    expect(losses).toHaveLength(60);
    // Zeros give every digit the same chance.
    expect(losses[0]).toBeCloseTo(Math.log(10), 4);
    expect(losses[59]).toBeLessThan(1);
    expect(lab.playback.getState().evaluations[0]?.[0]).toMatchObject({ step: 0, set: 'test' });
    expect(lab.playback.getState().evaluations[0]?.at(-1)?.accuracy).toBeGreaterThan(0.7);
    expect(lab.cursor.step).toBe(60);
    expect(lab.network.getState()).toMatchObject({ phase: 'ready', dimension: 7850 });
  });

  it('rests when another page is in front, and is as it was left', async () => {
    const { lab, show, reach, page } = prepare(softmax({ steps: 20_000 }));
    show();
    await reach(10);
    page.router.openLab('surface');
    expect(lab.playback.getState().playing).toBe(false);
    const { generation } = lab.race;
    page.router.openLab('network');
    expect(lab.playback.getState().playing).toBe(false);
    expect(lab.race.generation).toBe(generation);
    expect(lab.race.lastStep).toBeGreaterThanOrEqual(10);
  });

  it('is trained anew after an edit that is none of a race under way', async () => {
    const { lab, show, reach, hand, until, engine } = prepare(softmax({ steps: 20_000 }));
    show();
    await reach(10);
    lab.document.getState().setSeed(7);
    expect(engine.commands.at(-1)).toMatchObject({ type: 'pause' });
    hand.pass(250);
    expect(lab.race.lastStep).toBe(0);
    expect(lab.playback.getState().playing).toBe(false);
    lab.controls.play();
    await reach(3);
    await until(() => lossesOf({ lab }).length > 2);
  });
});

describe('a race that is over', () => {
  it('is played again from where it was scrubbed back to, and trained again by a restart alone', async () => {
    const { lab, show, until, engine, hand } = prepare();
    show();
    await until(() => lab.playback.getState().status[0] === 'finished');
    await until(() => !lab.playback.getState().playing);
    const before = lossesOf({ lab });
    const trains = () =>
      engine.commands.filter(({ type }) => /^(open|play|step)$/.test(type)).length;
    lab.controls.scrub(20);
    lab.controls.play();
    const seen: number[] = [];
    while (lab.playback.getState().playing) {
      hand.paint();
      seen.push(lab.cursor.step);
    }
    expect(seen.length).toBeGreaterThan(20);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen[0]).toBeGreaterThanOrEqual(20);
    expect(seen.at(-1)).toBe(60);
    expect(lab.cursor.live).toBe(true);
    // From its end it is played from the start, and stays where it is stopped.
    lab.controls.play();
    hand.paint(30);
    lab.controls.pause();
    const { step } = lab.cursor;
    expect(step).toBeGreaterThan(0);
    expect(step).toBeLessThan(60);
    hand.paint(30);
    expect(lab.cursor.step).toBe(step);
    expect(trains()).toBe(1);
    expect(lossesOf({ lab })).toEqual(before);
    lab.controls.restart();
    expect(trains()).toBe(2);
    await until(() => lab.playback.getState().status[0] === 'finished');
    expect(lossesOf({ lab })).toEqual(before);
  });
});

describe('an edit while it is trained', () => {
  it('of a name leaves it alone', async () => {
    const { lab, show, reach, engine, hand } = prepare(softmax({ steps: 20_000 }));
    show();
    await reach(10);
    const { generation, lastStep } = lab.race;
    lab.document.getState().nameRun(0, ' mine ');
    expect(lab.document.getState().experiment.runs[0]?.name).toBe('mine');
    hand.pass(1000);
    await reach(lastStep + 10);
    expect(lab.race.generation).toBe(generation);
    expect(lab.playback.getState().playing).toBe(true);
    lab.document.getState().nameRun(0, '');
    expect(lab.document.getState().experiment.runs[0]?.name).toBeUndefined();
    hand.pass(1000);
    expect(engine.commands.filter(({ type }) => type === 'open')).toHaveLength(1);
  });

  it('is one command with its value, and is recorded where the worker felt it', async () => {
    const { lab, show, reach, engine, hand, until } = prepare(softmax({ steps: 20_000 }));
    show();
    await reach(20);
    const { setHyper } = lab.document.getState();
    const changes = () => lab.document.getState().experiment.runs[0]?.changes ?? [];
    // A drag: the last value is what goes to the worker.
    for (const lr of [0.2, 0.3, 0.05]) setHyper(0, 'lr', lr);
    const [noted] = changes();
    expect(noted?.hyper).toEqual({ lr: 0.05 });
    hand.pass(250);
    const sent = engine.commands.filter(({ type }) => type === 'change');
    expect(sent).toMatchObject([{ run: 0, hyper: { lr: 0.05 } }]);
    await until(() => changes()[0]?.step !== noted?.step);
    const [confirmed] = changes();
    expect(changes()).toHaveLength(1);
    expect(confirmed?.step).toBeGreaterThan(noted?.step ?? 0);
    // The race went on with it, and used it from just there on.
    await reach((confirmed?.step ?? 0) + 5);
    const rates = [...(lab.race.runs[0]?.column('lr') ?? [])];
    const steps = [...(lab.race.runs[0]?.column('step') ?? [])];
    // The record of step k is that of the update that leads from it: number k + 1.
    const used = steps.map((step, k) => [step + 1 >= (confirmed?.step ?? 0), rates[k]]);
    expect(used.filter(([changed, rate]) => rate !== (changed ? 0.05 : 0.1))).toEqual([]);
    expect(new Set(rates)).toEqual(new Set([0.1, 0.05]));
    expect(engine.commands.filter(({ type }) => type === 'open')).toHaveLength(1);
  });

  it('that comes when the race is over is one of the base value, as it would be then', async () => {
    // Long enough that the page sees a part of it; its time stands still until the worker is done.
    const { lab, show, hand, until, engine } = prepare(softmax({ steps: 2000 }));
    show();
    await until(() => lab.race.lastStep > 0);
    lab.document.getState().setHyper(0, 'lr', 0.2);
    expect(lab.document.getState().experiment.runs[0]?.changes).toHaveLength(1);
    while (!engine.events.some(({ type }) => type === 'playing'))
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    hand.pass(250);
    await until(() => engine.events.some(({ type }) => type === 'changed'));
    await until(() => lab.document.getState().experiment.runs[0]?.changes === undefined);
    expect(lab.document.getState().experiment.runs[0]?.hyper.lr).toBe(0.2);
    // It was not trained with that: the next race is.
    hand.pass(250);
    expect(engine.commands.filter(({ type }) => type === 'open')).toHaveLength(2);
  });

  it('is taken back by an undo, after which the race is another one', async () => {
    const { lab, show, reach, hand, engine } = prepare(softmax({ steps: 20_000 }));
    show();
    await reach(5);
    lab.document.getState().setHyper(0, 'lr', 0.3);
    lab.moments.getState().undo();
    expect(lab.document.getState().experiment.runs[0]).not.toHaveProperty('changes');
    hand.pass(250);
    expect(engine.commands.filter(({ type }) => type === 'open')).toHaveLength(2);
  });
});

describe('an engine that is lost', () => {
  it('leaves a race that goes on from its checkpoint to the same losses', async () => {
    const long = softmax({ steps: 3000 });
    const whole = prepare(long);
    whole.show();
    await whole.until(() => whole.lab.playback.getState().status[0] === 'finished');

    const test = prepare(long);
    const { lab, show, reach, told, until, engine } = test;
    show();
    await reach(50);
    // Paused, it saves at once; a crash finds the checkpoint.
    lab.controls.pause();
    await until(() => engine.events.some(({ type }) => type === 'checkpoint'));
    engine.crash('out of memory');
    await until(() => told().length > 0);
    expect(told()).toEqual(['recovery.worker-crashed']);
    const opened = engine.commands.flatMap((command) =>
      command.type === 'open' ? [command.from?.race.step ?? 0] : [],
    );
    expect(opened).toEqual([0, expect.any(Number)]);
    expect(opened[1]).toBeGreaterThan(0);
    lab.controls.play();
    await until(() => lab.playback.getState().status[0] === 'finished');

    const [one, other] = [heard(whole), heard(test)];
    const both = [...one.keys()].filter((step) => other.has(step));
    expect(both.length).toBeGreaterThan(20);
    expect(both.at(-1)).toBe(2999);
    expect(both.filter((step) => one.get(step) !== other.get(step))).toEqual([]);
  });
});
