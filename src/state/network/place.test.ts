import { expect, it } from 'vitest';
import { payloadIn } from '../../experiment/link';
import { decodeView } from '../../experiment/view/codec';
import { firstView, type View } from '../../experiment/view/view';
import { prepare, softmax } from '../testing/network-page';

const opened = (view: Partial<View>, steps = 60) => {
  const test = prepare();
  test.lab.open(softmax({ steps }), { ...firstView(test.lab.sight), ...view }, false);
  test.show();
  return test;
};

it('trains a race to the step at which it was opened, and rests there', async () => {
  // More steps than are trained before the first frame with that one is heard.
  const { lab, until } = opened({ step: 20, playing: false, run: 0 }, 5000);
  await until(() => lab.race.lastStep >= 20 && !lab.playback.getState().playing);
  expect(lab.cursor.step).toBe(20);
  expect(lab.picture()).toMatchObject({ step: 20, playing: false });
  // The visitor goes on from there.
  const rested = lab.race.lastStep;
  expect(rested).toBeLessThan(5000);
  lab.controls.play();
  await until(() => lab.race.lastStep > rested && lab.cursor.live);
  expect(lab.picture()).toMatchObject({ step: undefined, playing: true });
});

it('trains on while the step at which it was opened is looked at', async () => {
  const { lab, until } = opened({ step: 12, playing: true });
  await until(() => lab.race.lastStep === 60);
  expect(lab.cursor.step).toBe(12);
  // Whoever opens its link sees it so, too.
  expect(lab.picture()).toMatchObject({ step: 12, playing: true });
});

it('rests at the start where it was opened so', async () => {
  const { lab, until } = opened({ playing: false });
  await until(() => lab.network.getState().phase === 'ready');
  expect(lab.playback.getState().playing).toBe(false);
  expect(lab.race.lastStep).toBe(0);
});

it('has in its link the step at which it came to rest, not that at which it was told to', async () => {
  const { lab, until, show, entries, hand } = prepare(softmax({ steps: 5000 }));
  const stepInBar = () =>
    decodeView(payloadIn(entries.at(-1) ?? '', 'v') ?? '', lab.sight)?.view.step;
  show();
  await until(() => lab.race.lastStep > 0);
  hand.pass(1000);
  lab.controls.pause();
  hand.pass(0);
  const told = stepInBar();
  expect(told).toBeGreaterThan(0);
  // As steps that were under way do: nothing is edited then.
  lab.cursor.set((told ?? 0) + 7);
  hand.pass(1000);
  expect(stepInBar()).toBe(lab.cursor.step);
});
