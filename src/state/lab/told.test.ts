import { describe, expect, it } from 'vitest';
import { createHandClock } from '../testing/hand-clock';
import { createCursor } from './cursor';
import { createPlayback } from './playback';
import { createTold } from './told';
import { createWaysOut } from './ways-out';

const make = () => {
  const hand = createHandClock();
  const cursor = createCursor(() => {}, false);
  const playback = createPlayback();
  const told = createTold({ clock: hand.clock, cursor, playback, waysOut: createWaysOut() });
  return { hand, cursor, playback, told, step: () => told.store.getState().step };
};

describe('the step that words are told of', () => {
  it('is the whole step that is looked at, and the one under the pointer before it', () => {
    const { cursor, step } = make();
    cursor.set(4.7);
    expect(step()).toBe(4);
    cursor.setHover(9);
    expect(step()).toBe(9);
    cursor.setHover(undefined);
    expect(step()).toBe(4);
  });

  it('stays while the race plays, and is the one of the rest when it stops', () => {
    const { hand, cursor, playback, step } = make();
    hand.pass(1000);
    playback.setState({ playing: true });
    const seen: number[] = [];
    for (let k = 1; k <= 100; k += 1) {
      cursor.set(k);
      hand.pass(16);
      if (step() !== seen.at(-1)) seen.push(step());
    }
    // 1600 ms: at once, and after every half second.
    expect(seen).toHaveLength(4);
    playback.setState({ playing: false });
    expect(step()).toBe(100);
  });

  it('goes back at once: another race, or the same from its start', () => {
    const { hand, cursor, playback, step } = make();
    cursor.set(200);
    playback.setState({ playing: true });
    hand.pass(16);
    cursor.set(0);
    expect(step()).toBe(0);
  });

  it('waits for what is prepared of it, and is the last one that was', () => {
    const { cursor, told, step } = make();
    const asked: { readonly step: number; readonly ready: (step: number) => void }[] = [];
    const stop = told.prepare((next, ready) => asked.push({ step: next, ready }));
    asked[0]?.ready(0);
    cursor.set(5);
    cursor.set(6);
    expect(step()).toBe(0);
    expect(asked.map((one) => one.step)).toEqual([0, 5, 6]);
    asked[1]?.ready(5);
    expect(step()).toBe(5);
    stop();
    expect(step()).toBe(6);
  });
});
