import { expect, it } from 'vitest';
import { openLab, quadratic } from '../../state/testing/surface-page';
import { createAdvance } from './advance';

it('plays to what happens next and rests there, with the run that it happened to', async () => {
  const { lab, hand, until } = await openLab(
    quadratic({
      steps: 400,
      runs: [
        { optimizer: 'sgd', hyper: { lr: 0.05 } },
        { optimizer: 'sgd', hyper: { lr: 9 } },
        { optimizer: 'sgd', hyper: { lr: 0.1 } },
      ],
    }),
  );
  const { cursor, playback, controls, view } = lab;
  const rest = () => until(() => !playback.getState().playing);
  const word = (run: number, step: number) => {
    const series = lab.race.runs[run];
    const index = series?.indexOfStep(step) ?? -1;
    return series && lab.verdictAt(run, { series, index })?.kind;
  };
  controls.restart();
  controls.pause();
  const advance = createAdvance(lab);
  const stops: number[] = [];
  for (let k = 0; k < 3; k += 1) {
    advance.on();
    await rest();
    stops.push(cursor.step);
    const { run } = view.store.getState();
    expect(word(run, cursor.step)).not.toBe(word(run, cursor.step - 1));
  }
  // The factor is 1 - 9 lr along y: 0.1 brings it there first, 0.05 takes longer, and at 9 it is thrown out.
  expect(stops).toEqual([...stops].sort((a, b) => a - b));
  expect(new Set(stops).size).toBe(3);
  const words = [0, 1, 2].map((run) => word(run, Math.min(400, stops[2] ?? 0)));
  expect(words).toEqual(['arrived', 'diverged', 'arrived']);
  advance.back();
  expect(cursor.step).toBe(stops[1]);
  // In motion it rests.
  advance.on();
  hand.pass(16);
  advance.on();
  expect(playback.getState().playing).toBe(false);
  advance.dispose();
});
