import { expect, it } from 'vitest';
import { encodeAssignment, noAssignment } from '../../experiment/assignment/assignment';
import { givenOf } from '../../experiment/assignment/given';
import { encodeExperiment } from '../../experiment/codec';
import { openingRace } from '../../experiment/presets';
import { parseExperiment } from '../../experiment/schema';
import type { Experiment } from '../../experiment/types';
import { createTestPage } from '../testing/test-page';
import { assignedTo } from './fix';

const from = openingRace();
const payload = encodeAssignment({
  ...noAssignment,
  title: 'Only the rates',
  locked: ['surface', 'start', 'steps', 'seed', 'optimizer', 'schedule', 'add-run', 'remove-run'],
  hidden: ['future', 'tools'],
});
const hashOf = (experiment: Experiment, assignment = payload) =>
  `#surface?e=${encodeExperiment(experiment)}${assignment && `&a=${assignment}`}`;
const withRate = (lr: number): Experiment => {
  const parsed = parseExperiment({
    ...from,
    runs: from.runs.map((run) => ({ ...run, hyper: { ...run.hyper, lr } })),
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

const open = async (hash: string) => {
  const test = createTestPage({ hash });
  const lab = test.page.labs.surface;
  await test.until(() => assignedTo(lab) !== undefined);
  return { ...test, lab };
};

it('holds what is locked against every way to change it, says so, and leaves the rest free', async () => {
  const { lab, page } = await open(hashOf(from));
  const { document, moments } = lab;
  const is = () => document.getState().experiment;
  const edits = document.getState();
  const before = is();
  const booth = { ...from.objective, surface: 'booth' } as Experiment['objective'];
  for (const [name, change] of Object.entries({
    start: () => edits.setStart([1, 1]),
    steps: () => edits.setSteps(7),
    seed: () => edits.setSeed(7),
    surface: () => edits.chooseSurface('booth'),
    objective: () => edits.openObjective(booth, from.runs),
    add: () => edits.addRun('lion'),
    duplicate: () => edits.duplicateRun(0),
    remove: () => edits.removeRun(0),
    optimizer: () => edits.chooseOptimizer(0, 'lion'),
    rule: () => edits.setRule(0, 'theta = theta - lr * g'),
    fork: () => edits.forkRun(0),
    schedule: () => edits.chooseSchedule(0, 'cosine'),
    put: () => edits.putRun(0, { ...from.runs[0], optimizer: 'lion' } as never, false),
    gallery: () => page.openExperiment({ ...from, steps: 50 }, lab.picture()),
    restore: () => edits.restore({ ...from, steps: 50 }),
    undo: () => moments.getState().undo(),
  })) {
    change();
    expect(is(), name).toBe(before);
  }
  expect(page.notices.getState().notices.map(({ key }) => key)).toContain('assign.locked');
  expect(moments.getState().canUndo).toBe(false);
  lab.controls.pause();
  edits.setHyper(0, 'lr', 0.001);
  edits.nameRun(0, 'mine');
  expect(is().runs[0]).toMatchObject({ name: 'mine', hyper: { lr: 0.001 } });
  // Back to what it was, and no further.
  for (let k = 0; k < 9; k += 1) moments.getState().undo();
  expect(is().runs[0]?.hyper.lr).toBe(from.runs[0]?.hyper.lr);
});

it('keeps hidden what is hidden, and its place in the address', async () => {
  const { lab, hand, entries } = await open(hashOf(from));
  const { view } = lab;
  expect(view.store.getState().hideFuture).toBe(true);
  view.change({ hideFuture: false, sweep: true, map: 'basins', inspector: true });
  expect(view.store.getState()).toMatchObject({ hideFuture: true, sweep: false, inspector: true });
  expect(view.store.getState().map).toBeUndefined();
  hand.pass(5000);
  expect(entries.at(-1)).toContain(`&a=${payload}`);
});

it('holds a link that is opened onto it to the same, and lets another link go', async () => {
  const { lab, go, until } = await open(hashOf(from));
  const is = () => lab.document.getState().experiment;
  go(hashOf({ ...from, steps: 50 }));
  expect(is().steps).toBe(from.steps);
  go(hashOf(withRate(0.002)));
  expect(is().runs[0]?.hyper.lr).toBe(0.002);
  expect(assignedTo(lab)?.from).toBe(assignedTo(lab)?.from);
  lab.document.getState().setSteps(7);
  expect(is().steps).toBe(from.steps);
  go(hashOf({ ...from, steps: 50 }, ''));
  expect(is().steps).toBe(50);
  lab.document.getState().setSteps(60);
  expect(is().steps).toBe(60);
  // Nothing of it changes before it is known what is locked.
  go(hashOf(from));
  lab.document.getState().setHyper(0, 'lr', 0.5);
  expect(is().runs[0]?.hyper.lr).toBe(from.runs[0]?.hyper.lr);
  await until(() => assignedTo(lab) !== undefined);
});

it('says that an assignment cannot be read, and opens the experiment without it', async () => {
  const { page, until } = createTestPage({ hash: hashOf(from, '1.zzzzzz') });
  const lab = page.labs.surface;
  await until(() => page.notices.getState().notices.length > 0);
  expect(page.notices.getState().notices.map(({ key }) => key)).toEqual(['assign.unreadable']);
  lab.document.getState().setSteps(7);
  expect(lab.document.getState().experiment.steps).toBe(7);
});

it('says calmly when it is opened that something locked was changed on the way, and opens', async () => {
  const given = encodeAssignment({
    ...noAssignment,
    locked: ['steps', 'optimizer'],
    given: givenOf(['steps', 'optimizer'], from),
  });
  for (const [experiment, told] of [
    [from, false],
    [withRate(0.02), false],
    [{ ...from, steps: 7 }, true],
  ] as const) {
    const { lab, page } = await open(hashOf(experiment, given));
    const keys = page.notices.getState().notices.map(({ key }) => key);
    expect(keys.includes('assign.edited')).toBe(told);
    expect(lab.document.getState().experiment).toEqual(experiment);
  }
});
