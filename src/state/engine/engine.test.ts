import { expect, it } from 'vitest';
import type { EngineListener } from '../../worker/client';
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
