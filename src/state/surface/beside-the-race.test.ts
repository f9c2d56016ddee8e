import { describe, expect, it } from 'vitest';
import { openLab, quadratic } from '../testing/surface-page';

describe('what is computed beside the race', () => {
  it('tells the races from further starts', async () => {
    const { lab, until } = await openLab(
      quadratic(
        {},
        {
          starts: {
            points: [
              [4, 1],
              [6, 1],
            ],
          },
        },
      ),
    );
    await until(() => lab.companions.getState().done && lab.companions.getState().list.length > 0);
    const ends = lab.companions.getState().paths.map(({ data }) => data[40]);
    expect(ends[0]).toBeCloseTo(4 * 0.9 ** 40, 12);
    expect(ends[1]).toBeCloseTo(6 * 0.9 ** 40, 12);
    lab.document.getState().setObjective({ starts: { points: [] } });
    expect(lab.companions.getState().list).toEqual([]);
  });

  it('finds the minimum of a typed formula', async () => {
    const { lab, until } = await openLab();
    await until(() => lab.critical.getState().global.length > 0);
    const [minimum] = lab.critical.getState().global;
    expect(minimum?.[0]).toBeCloseTo(0, 9);
    expect(minimum?.[1]).toBeCloseTo(0, 9);
  });

  // After many steps the larger of |1 - lr| and |1 - 9 lr| decides, which is least where they are equal.
  it('finds the best rate, 2 / (1 + 9), as long as the view shows it', async () => {
    const { lab, until } = await openLab();
    lab.sweep.open();
    expect(lab.view.store.getState().sweep).toBe(true);
    await until(() => lab.sweep.store.getState().curves.get(0)?.good !== undefined);
    const best = lab.sweep.store.getState().curves.get(0)?.good?.best.rate ?? 0;
    expect(best).toBeGreaterThan(0.2 * 0.95);
    expect(best).toBeLessThan(0.2 * 1.05);
    await until(() => !lab.sweep.store.getState().busy);
    lab.sweep.close();
    expect(lab.view.store.getState().sweep).toBe(false);
  });

  it('does not ask for the same sweep twice, and ends one that nobody looks at', async () => {
    const { lab, engine, until, hand } = await openLab();
    const sweeps = () =>
      engine.commands.filter((command) => command.type === 'ask' && command.kind === 'sweep');
    lab.sweep.open();
    lab.sweep.close();
    expect(lab.sweep.store.getState().busy).toBe(false);
    expect(engine.commands.at(-1)).toMatchObject({ type: 'cancel' });
    lab.sweep.open();
    await until(() => !lab.sweep.store.getState().busy);
    expect(sweeps()).toHaveLength(2);
    lab.sweep.close();
    lab.sweep.open();
    expect(sweeps()).toHaveLength(2);
    // A rate alone changes no curve; anything else does, when it rests.
    lab.document.getState().setHyper(0, 'lr', 0.3);
    hand.pass(1000);
    expect(sweeps()).toHaveLength(2);
    lab.document.getState().setSteps(50);
    hand.pass(100);
    expect(sweeps()).toHaveLength(2);
    hand.pass(100);
    expect(sweeps()).toHaveLength(3);
  });

  it('traces the selected run at the cursor while somebody follows', async () => {
    const { lab, engine, hand, until } = await openLab();
    const stop = lab.traces.follow();
    lab.controls.scrub(3);
    await until(() => lab.traces.store.getState().traced?.trace.step === 3);
    expect(lab.traces.store.getState().traced?.trace.point[0]).toBeCloseTo(2 * 0.9 ** 3, 12);
    await until(() => lab.traces.store.getState().series !== undefined);
    stop();
    const asked = engine.commands.length;
    lab.controls.scrub(5);
    hand.pass(1000);
    expect(engine.commands.length).toBe(asked);
  });

  it('measures times only while they are wanted', async () => {
    const { lab, engine, until, hand } = await openLab();
    const asked = () =>
      engine.commands.some((command) => command.type === 'ask' && command.kind === 'timing');
    lab.document.getState().setSteps(41);
    hand.pass(1000);
    expect(asked()).toBe(false);
    lab.timing.want(true);
    hand.pass(1000);
    expect(asked()).toBe(true);
    await until(() => (lab.race.runs[0]?.column('seconds')[10] ?? Number.NaN) > 0);
    const seconds = lab.race.runs[0]?.column('seconds');
    expect((seconds?.[20] ?? 0) / (seconds?.[10] ?? 1)).toBeCloseTo(2, 9);
  });
});
