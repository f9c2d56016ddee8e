import { expect, it } from 'vitest';
import { openingRace } from '../../experiment/presets';
import type { EngineListener, Event } from '../../worker/client';
import type { Command } from '../../worker/messages';
import { createHandClock } from '../testing/hand-clock';
import { createEngine } from './engine';

/** An engine whose worker can be made to crash at a time. */
const engine = () => {
  const time = { ms: 0 };
  const heard: string[] = [];
  let listener: EngineListener | undefined;
  const made = createEngine(
    (hear) => {
      listener = hear;
      return { send: () => {}, giveUp: () => {}, end: () => {} };
    },
    { now: () => time.ms, after: () => () => {} },
  );
  made.onCrash((message, again, code) => heard.push(`${code} ${message} ${again}`));
  return {
    time,
    heard,
    crashed: (...told: Parameters<EngineListener['crashed']>) => listener?.crashed(...told),
  };
};

it('asks no more of a worker that crashes again, unless the next one has no threads to be stuck with', () => {
  const { time, heard, crashed } = engine();
  crashed('first', 'worker-crashed');
  time.ms = 30_000;
  crashed('soon', 'worker-crashed');
  crashed('', 'threads-stuck');
  time.ms = 60_001;
  crashed('later', 'worker-crashed');
  expect(heard).toEqual([
    'worker-crashed first true',
    'worker-crashed soon false',
    'threads-stuck  true',
    'worker-crashed later true',
  ]);
});

/** An engine whose worker answers nothing by itself, and a race that is asked of it. */
const asked = () => {
  const hand = createHandClock();
  const sent: Command[] = [];
  let listener: EngineListener | undefined;
  const made = createEngine((hear) => {
    listener = hear;
    const giveUp = (message: string) => hear.crashed(message, 'worker-crashed');
    return { send: (command) => sent.push(command), giveUp, end: () => {} };
  }, hand.clock);
  const long: boolean[] = [];
  made.onLong((isLong) => long.push(isLong));
  const failed: string[] = [];
  const channel = made.channel('simulate', {
    answered: () => {},
    failed: ({ code }) => failed.push(code),
  });
  channel.ask(openingRace());
  return { ...made, hand, sent, long, failed, hear: (event: Event) => listener?.event(event) };
};

it('tells when something asked is not heard of for ten seconds, and when that is over', () => {
  const { hand, long, hear } = asked();
  hand.pass(9999);
  expect(long).toEqual([]);
  // Others that are answered meanwhile say nothing of it.
  hear({ type: 'pong' });
  hand.pass(1);
  expect(long).toEqual([true]);
  hand.pass(60_000);
  expect(long).toEqual([true]);
  hear({ type: 'done', id: 1, kind: 'simulate' });
  expect(long).toEqual([true, false]);
  expect(hand.waiting).toBe(0);
});

it('says nothing of what is asked with patience, however long it takes', () => {
  const { hand, long, hear, channel } = asked();
  channel('plane', { answered: () => {}, patient: true }).ask({
    session: 1,
    choice: { kind: 'pca' },
    calmUntil: [],
    step: 0,
    playing: true,
  });
  hear({ type: 'done', id: 1, kind: 'simulate' });
  hand.pass(600_000);
  hear({ type: 'answer', id: 2, kind: 'plane', answer: undefined, done: false });
  hand.pass(600_000);
  expect(long).toEqual([]);
  expect(hand.waiting).toBe(0);
});

it('asks a worker that the visitor has stopped for nothing again, and a crashed one once more', () => {
  for (const stop of [true, false]) {
    const { sent, failed, long, ...engine } = asked();
    engine.hand.pass(20_000);
    const told: string[] = [];
    engine.onCrash((_, again, code) => told.push(`${code} ${again}`));
    if (stop) engine.stop();
    else engine.giveUp('');
    expect(told).toEqual([stop ? 'stopped false' : 'worker-crashed true']);
    expect(sent.filter(({ type }) => type === 'ask')).toHaveLength(stop ? 1 : 2);
    expect(failed).toHaveLength(stop ? 1 : 0);
    expect(long).toEqual([true, false]);
  }
});

it('hears whether a worker that is long at something still hears', () => {
  const { ping, hear, sent } = asked();
  const heard: string[] = [];
  ping(() => heard.push('pong'));
  expect(sent.at(-1)).toEqual({ type: 'ping' });
  expect(heard).toEqual([]);
  hear({ type: 'pong' });
  expect(heard).toEqual(['pong']);
});
