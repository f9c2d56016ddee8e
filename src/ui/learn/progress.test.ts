import { expect, it } from 'vitest';
import { createMemory } from '../../state/page/memory';
import { keepProgress, readProgress } from './progress';

const memoryOf = (stored: Record<string, string>) =>
  createMemory(() => ({
    getItem: (key) => stored[key] ?? null,
    setItem: (key, text) => {
      stored[key] = text;
    },
  }));

it('keeps how far every lesson went from one visit to the next', () => {
  const stored: Record<string, string> = {};
  keepProgress(memoryOf(stored), 'momentum', 3);
  keepProgress(memoryOf(stored), 'adamw', 'done');
  keepProgress(memoryOf(stored), 'momentum', 4);
  expect(readProgress(memoryOf(stored))).toEqual({ momentum: 4, adamw: 'done' });
});

it('forgets what is no progress, and stands a browser that keeps nothing', () => {
  expect(readProgress(memoryOf({ 'downhill.lessons': '{"a":"x","b":2,"c":-1,"d":1.5}' }))).toEqual({
    b: 2,
  });
  expect(readProgress(memoryOf({ 'downhill.lessons': 'null' }))).toEqual({});
  expect(readProgress(memoryOf({ 'downhill.lessons': '{' }))).toEqual({});
  const none = createMemory(() => {
    throw new Error('forbidden');
  });
  keepProgress(none, 'momentum', 1);
  expect(readProgress(none)).toEqual({});
});
