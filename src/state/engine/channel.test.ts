import { expect, it } from 'vitest';
import { openingRace } from '../../experiment/presets';
import { type ChannelOptions, createChannel } from './channel';

const FAILED = { code: 'engine-failed', message: 'out of order' } as const;

/** A channel for races that are told apart by their seed, with a hand on the clock and on the worker's answers. */
const channel = (options: Partial<ChannelOptions<'timing'>> = {}) => {
  const sent: number[] = [];
  const cancelled: number[] = [];
  const heard: string[] = [];
  const time = { ms: 0 };
  const made = createChannel<'timing'>(
    {
      answered: (_, { seed }, done) => heard.push(`${seed}${done ? '' : ' …'}`),
      failed: ({ code }, { seed }) => heard.push(`${seed} ${code}`),
      ...options,
    },
    {
      now: () => time.ms,
      // The id of a request is how many were sent.
      send: ({ seed }) => sent.push(seed),
      cancel: (id) => cancelled.push(id),
    },
  );
  const ask = (...seeds: number[]) => {
    for (const seed of seeds) made.ask({ ...openingRace(), seed });
  };
  return { ...made, ask, sent, cancelled, heard, time };
};

it('has one request under way, and of the waiting ones only the newest', () => {
  const { ask, answered, sent, heard } = channel();
  ask(1, 2, 3);
  expect(sent).toEqual([1]);
  answered(1, [], true);
  expect(sent).toEqual([1, 3]);
  // Nothing waits: an answer lets nothing go.
  answered(2, [], true);
  expect(sent).toEqual([1, 3]);
  ask(4);
  expect(sent).toEqual([1, 3, 4]);
  expect(heard).toEqual(['1', '3']);
});

it('has as many under way as it is told, and never more', () => {
  const { ask, answered, sent } = channel({ most: 2 });
  ask(1, 2, 3, 4);
  expect(sent).toEqual([1, 2]);
  answered(1, [], true);
  expect(sent).toEqual([1, 2, 4]);
  ask(5, 6);
  expect(sent).toEqual([1, 2, 4]);
  answered(2, [], true);
  expect(sent).toEqual([1, 2, 4, 6]);
});

it('shows no answer that is older than one it has shown', () => {
  const { ask, answered, heard, cancelled } = channel({ most: 2 });
  ask(1, 2);
  answered(2, [], true);
  answered(1, [], true);
  expect(heard).toEqual(['2']);
  // Nor does the worker go on with it.
  expect(cancelled).toEqual([1]);
});

it('waits for all parts of an answer', () => {
  const { ask, answered, ended, sent, heard } = channel();
  ask(1, 2);
  answered(1, [], false);
  answered(1, [], false);
  expect(sent).toEqual([1]);
  ended(1);
  expect(sent).toEqual([1, 2]);
  expect(heard).toEqual(['1 …', '1 …']);
});

it('gives up what is under way for longer than its patience', () => {
  const { ask, answered, sent, cancelled, heard, time } = channel({ patienceMs: 150 });
  ask(1);
  time.ms = 149;
  ask(2);
  expect([sent, cancelled]).toEqual([[1], []]);
  time.ms = 150;
  ask(3);
  expect([sent, cancelled]).toEqual([[1, 3], [1]]);
  answered(1, [], true);
  answered(2, [], true);
  expect(heard).toEqual(['3']);
  expect(sent).toEqual([1, 3]);
});

it('without patience replaces what is under way at once', () => {
  const { ask, sent, cancelled } = channel({ patienceMs: 0 });
  ask(1, 2, 3);
  expect([sent, cancelled]).toEqual([
    [1, 2, 3],
    [1, 2],
  ]);
});

it('waits for nothing any more when it is told so', () => {
  const { ask, answered, cancel, sent, cancelled, heard } = channel();
  ask(1, 2);
  cancel();
  answered(1, [], true);
  expect([sent, cancelled, heard]).toEqual([[1], [1], []]);
  ask(3);
  expect(sent).toEqual([1, 3]);
});

it('tells a failure in the place of the answer, and goes on', () => {
  const { ask, ended, sent, heard } = channel();
  ask(1, 2);
  ended(1, FAILED);
  expect(heard).toEqual(['1 engine-failed']);
  expect(sent).toEqual([1, 2]);
});

it('asks once more for the newest when the worker is lost, and for nothing that was answered', () => {
  const { ask, lost, answered, sent } = channel({ most: 2 });
  lost(FAILED, true);
  expect(sent).toEqual([]);
  ask(1, 2);
  lost(FAILED, true);
  expect(sent).toEqual([1, 2, 2]);
  ask(3, 4, 5);
  lost(FAILED, true);
  expect(sent).toEqual([1, 2, 2, 3, 5]);
  answered(5, [], true);
  lost(FAILED, true);
  expect(sent).toEqual([1, 2, 2, 3, 5]);
});

it('tells the loss where it asks no more, and has room for all requests again', () => {
  for (const again of [false, true]) {
    const { ask, lost, sent, heard } = channel({ most: 2 });
    ask(1, 2, 3);
    lost({ code: 'worker-crashed', message: '' }, again);
    expect(heard).toEqual(again ? [] : ['3 worker-crashed']);
    sent.length = 0;
    ask(4, 5, 6);
    // The request that went out once more takes one of the two places.
    expect(sent).toEqual(again ? [4] : [4, 5]);
  }
});

it('says when a request begins, also when it begins anew', () => {
  const begun: number[] = [];
  const { ask, lost } = channel({ begun: ({ seed }) => begun.push(seed) });
  ask(1);
  lost(FAILED, true);
  expect(begun).toEqual([1, 1]);
});
