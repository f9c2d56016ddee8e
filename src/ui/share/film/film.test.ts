import { expect, it } from 'vitest';
import { openLab, quadratic } from '../../../state/testing/surface-page';
import type { Recorded } from '../../charts/recorded';
import { sceneOf } from '../scene';
import { filmFrames } from './film-frames';
import { filmPlan } from './film-plan';

it('lays a race out evenly, from its start to its last step, and rests there', () => {
  const { steps } = filmPlan(300, 3, 30);
  expect(steps).toHaveLength(90 + 45);
  expect(steps.slice(0, 3)).toEqual([0, 300 / 90, 600 / 90].map((step) => expect.closeTo(step, 9)));
  expect(steps[90]).toBe(300);
  expect(new Set(steps.slice(90))).toEqual(new Set([300]));
  // A race that has not begun is a picture, and no division by nothing.
  expect(new Set(filmPlan(0, 3, 30).steps)).toEqual(new Set([0]));
});

it('draws what has been, and nothing of what is to come', async () => {
  const { lab } = await openLab(quadratic());
  const recorded: Recorded = {
    experiment: lab.document.getState().experiment,
    series: lab.race.runs,
    evaluations: [],
    tested: [],
    trained: [],
    status: ['finished'],
    minima: [[0, 0, 0]],
    visible: () => true,
  };
  const said = (key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`;
  const scene = sceneOf(lab, recorded, said as never, {
    part: 'both',
    heat: () => 'data:heat',
    growing: true,
  });
  expect(scene.lastStep).toBe(40);
  const frames = filmFrames(scene, undefined);
  expect(frames.ground()).toContain('data:heat');
  const [early, late] = [frames.at(4), frames.at(40)];
  for (const frame of [early, late]) expect(frame).not.toContain('data:heat');
  expect(early).toContain('&quot;step&quot;:&quot;4&quot;');
  // x = 2 · 0.9^4 and y = 0.1^4: the loss that the legend says then.
  const loss = 0.5 * ((2 * 0.9 ** 4) ** 2 + 9 * 0.1 ** 8);
  expect(early).toContain(loss.toPrecision(4));
  // No line is faint: none is of what is to come.
  expect(early).not.toContain('stroke-opacity="0.28"');
  // Charts let through a tenth of what they hold after a tenth of the race: same lines, narrower windows.
  const windows = (frame: string) =>
    [...frame.matchAll(/<svg width="([\d.]+)" height="[\d.]+" overflow="hidden">/g)].map(
      ([, width]) => Number(width),
    );
  expect(windows(early).length).toBeGreaterThan(0);
  windows(early).forEach((width, k) => {
    expect(width / (windows(late)[k] ?? 0)).toBeCloseTo(0.1, 2);
  });
});
