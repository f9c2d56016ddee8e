import { describe, expect, it } from 'vitest';
import '../../experiment/later';
import { describeDataset } from '../../experiment/network/dataset';
import { PLANE_SIDE, planeAnswer, planeView } from '../../experiment/network/planar/answers';
import { pointsRace } from '../../experiment/network/planar/opening';
import { UNIT_SIDE } from '../../experiment/network/units';
import { createAsk } from '../testing/ask-worker';
import { prepare } from '../testing/network-page';

describe('a race of networks on points', () => {
  it('shows what every run makes of the plane, from its start on and more often than it is evaluated', async () => {
    const steps = 160;
    const race = pointsRace('circles');
    const runs = race.runs.filter(({ optimizer }) => optimizer === 'adam');
    const { objective } = race;
    if (objective.kind !== 'network') throw new Error('no network');
    const test = prepare({ ...race, runs, steps });
    test.show();
    const answers = () => test.lab.network.getState().answers;
    await test.until(() => runs.every((_, run) => answers()[run]?.at(-1)?.step === steps));
    const { plane, target } = describeDataset(objective.dataset);
    if (plane === undefined) throw new Error('no plane');
    const [[left, right], [bottom, top]] = planeView(plane);
    const cellOf = ([x1, x2]: readonly [number, number, number]) =>
      PLANE_SIDE * Math.floor(((top - x2) / (top - bottom)) * PLANE_SIDE) +
      Math.floor(((x1 - left) / (right - left)) * PLANE_SIDE);
    const { train } = plane.split();
    const right100 = (told: Uint8Array) => {
      const ok = train.filter((point) => {
        const answer = planeAnswer({ target }, told[cellOf(point)] ?? 0);
        return answer.kind === 'class' && answer.label === point[2];
      });
      return (100 * ok.length) / train.length;
    };
    const told = answers()[0] ?? [];
    expect(told[0]?.step).toBe(0);
    // An evaluation every 25 steps, a picture every other one.
    expect(told.length).toBeGreaterThan(60);
    expect(told.every(({ step }, k) => k === 0 || step > (told[k - 1]?.step ?? 0))).toBe(true);
    for (const { classes } of told) expect(classes).toHaveLength(PLANE_SIDE ** 2);
    expect(right100(told[0]?.classes ?? new Uint8Array())).toBeLessThan(80);
    expect(right100(told.at(-1)?.classes ?? new Uint8Array())).toBeGreaterThan(97);

    // The drawn network is the same one: its last layer says of every point what its class is.
    const drawn = await createAsk(test)('units', { run: 0, step: steps, now: false });
    expect(drawn?.step).toBe(steps);
    expect(drawn?.began?.step).toBe(0);
    expect(drawn?.began?.theta).not.toEqual(drawn?.theta);
    const cells = UNIT_SIDE ** 2;
    const last = drawn?.layers.at(-1);
    const logit = (label: number, cell: number) =>
      (last?.values[label * cells + cell] ?? 0) * (last?.largest[label] ?? 0);
    const told100 = train.filter(([x1, x2, label]) => {
      const cell =
        UNIT_SIDE * Math.floor(((top - x2) / (top - bottom)) * UNIT_SIDE) +
        Math.floor(((x1 - left) / (right - left)) * UNIT_SIDE);
      return logit(label, cell) > logit(1 - label, cell);
    });
    expect((100 * told100.length) / train.length).toBeGreaterThan(97);
    // Of softmax and cross-entropy the slopes along the last biases add up to 0, and are none of them.
    const [one = 0, other = 0] = drawn?.gradient.subarray(-2) ?? [];
    expect(Math.abs(one)).toBeGreaterThan(1e-5);
    expect(Math.abs(one + other)).toBeLessThan(1e-6);
  });
});
