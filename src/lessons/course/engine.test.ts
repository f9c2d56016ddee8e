import { describe, expect, it } from 'vitest';
import { touched } from '../../experiment/controls/touched';
import { resolvePlane } from '../../experiment/plane';
import { parseExperiment } from '../../experiment/schema';
import type { Experiment } from '../../experiment/types';
import { answerOf, compare, dueStep } from '../judge/answer';
import { slackOf } from '../judge/condition';
import type { Evidence, RunRecord } from '../judge/evidence';
import { measureOf } from '../judge/measure';
import type { Lesson, PredictStep, TryStep } from '../schema/lesson';
import type { LessonView } from '../schema/view';
import { MARGIN, raceOf } from '../testing/race-of';
import { course } from '.';

/** What a student has seen who is at that step, with the view as the lesson made it. */
const evidenceOf = (
  experiment: Experiment,
  runs: readonly RunRecord[],
  step: number,
  view: LessonView = {},
): Evidence => {
  const { layers = {}, inspector = false } = view;
  const on = (name: keyof typeof layers) => layers[name] === true;
  return {
    experiment,
    runs,
    step,
    shown: { layers: (Object.keys(layers) as (keyof typeof layers)[]).filter(on), inspector },
  };
};

interface Run {
  readonly experiment: Experiment;
  /** What has been seen at the end, or at a step. */
  seen(view?: LessonView, step?: number): Evidence;
}

/** Every lab is raced once a file. */
const races = new Map<object, Promise<Run>>();

const race = (lesson: Lesson, id: string): Promise<Run> => {
  const lab = lesson.labs[id];
  if (lab === undefined) throw new Error(`no lab ${id}`);
  const running = races.get(lab);
  if (running !== undefined) return running;
  const run = (async (): Promise<Run> => {
    const parsed = parseExperiment(lab.experiment);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const experiment = parsed.value;
    const runs = await raceOf(experiment);
    return {
      experiment,
      seen: (view = {}, step = experiment.steps) => evidenceOf(experiment, runs, step, view),
    };
  })();
  races.set(lab, run);
  return run;
};

const lessons = await Promise.all(course.map((entry) => entry.load()));
const needOf = (lesson: Lesson, lab: string | undefined) =>
  lab === undefined ? undefined : lesson.labs[lab]?.needs;
/** A lab that cannot run yet is skipped, and its test's name says what it waits for. */
const test = (need: string | undefined) => (need === undefined ? it : it.skip);
const named = (name: string, need: string | undefined) =>
  need === undefined ? name : `${name} (waits for the schema to know '${need}')`;

const checkPlace = (step: PredictStep, experiment: Experiment, at: readonly [number, number]) => {
  const { ask } = step;
  if (ask.kind !== 'place' || experiment.objective.kind === 'network')
    throw new Error('a place is asked on a plane');
  const { domain } = resolvePlane(experiment.objective);
  const [[xMin, xMax], [yMin, yMax]] = domain;
  const inside = ([x, y]: readonly [number, number]) =>
    xMin <= x && x <= xMax && yMin <= y && y <= yMax;
  expect(inside(at), 'the answer can be clicked').toBe(true);
  const size = Math.max(xMax - xMin, yMax - yMin);
  expect(ask.within / size, 'hit by chance').toBeLessThan(0.12);
  expect(ask.within / size, 'hit by a finger').toBeGreaterThan(0.025);
  for (const [id, trap] of Object.entries(ask.traps)) {
    const away = Math.hypot(trap.at[0] - at[0], trap.at[1] - at[1]);
    expect(inside(trap.at), `trap ${id} can be clicked`).toBe(true);
    expect(away, `trap ${id} is wrong`).toBeGreaterThan(ask.within);
    expect(compare(ask, { kind: 'place', at: trap.at }, { kind: 'place', at })).toEqual({
      right: false,
      reason: id,
    });
  }
};

const checkPrediction = (step: PredictStep, { experiment, seen }: Run) => {
  const { ask } = step;
  const due = dueStep(ask, experiment.steps);
  const evidence = seen(step.view, due);
  const answer = answerOf(ask, seen(step.view));
  expect(answerOf(ask, seen(step.view, due - 1)), 'before it is seen').toBeUndefined();
  if (answer === undefined) throw new Error(`the race does not answer ${step.id}`);
  expect(compare(ask, answer, answer)).toEqual({ right: true });
  switch (ask.kind) {
    case 'choice':
      for (const [id, condition] of Object.entries(ask.choices)) {
        const slack = slackOf(condition, evidence);
        const right = answer.kind === 'choice' && answer.choice === id;
        expect(right ? slack : -slack, `choice ${id}`).toBeGreaterThan(MARGIN);
      }
      return;
    case 'place':
      if (answer.kind === 'place') checkPlace(step, experiment, answer.at);
      return;
    case 'order': {
      const values = Object.values(ask.items)
        .map((measure) => measureOf(measure, evidence))
        .sort((a, b) => a - b);
      values.forEach((value, k) => {
        const next = values[k + 1];
        if (next === undefined) return;
        const slack = slackOf({ is: 'above', what: next, than: value }, evidence);
        expect(slack, `${value} before ${next}`).toBeGreaterThan(MARGIN);
      });
      if (answer.kind !== 'order') return;
      for (const trap of ask.traps) expect(trap, 'tempting and wrong').not.toBe(answer.items[0]);
      return;
    }
    case 'number':
      expect(measureOf(ask.of, evidence)).not.toBeNaN();
      return;
    default:
      return ask satisfies never;
  }
};

const checkTry = async (step: TryStep, lesson: Lesson) => {
  const before = await race(lesson, step.lab);
  const after = await race(lesson, step.solution.lab ?? step.lab);
  const { steps } = before.experiment;
  // Where something has to be changed, playing alone must not get there, not even on the way.
  const seen = step.solution.lab === undefined ? 1 : steps + 1;
  for (let at = 0; at < seen; at += 1)
    expect(
      slackOf(step.until, before.seen(step.view, at)),
      `not at step ${at}`,
    ).toBeLessThanOrEqual(-MARGIN);
  if (step.solution.lab === undefined)
    expect(slackOf(step.until, before.seen(step.view)), 'not by playing alone').toBeLessThanOrEqual(
      step.solution.view === undefined ? 1 : -MARGIN,
    );
  const solved = after.seen({ ...step.view, ...step.solution.view });
  expect(slackOf(step.until, solved), 'can be done').toBeGreaterThan(MARGIN);
  const open: readonly string[] = step.open ?? [];
  for (const control of touched(before.experiment, after.experiment))
    expect(open, 'with the controls left open').toContain(control);
};

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('lesson %s', (_id, lesson) => {
  for (const [id, claim] of Object.entries(lesson.claims)) {
    const need = needOf(lesson, claim.lab);
    test(need)(named(`claim: ${id}`, need), async () => {
      const { seen } = await race(lesson, claim.lab);
      expect(slackOf(claim.holds, seen())).toBeGreaterThan(MARGIN);
    });
  }

  for (const step of lesson.steps) {
    if (step.kind === 'predict') {
      const need = needOf(lesson, step.lab);
      test(need)(named(`prediction: ${step.id}`, need), async () => {
        checkPrediction(step, await race(lesson, step.lab));
      });
    }
    if (step.kind === 'try') {
      const need = needOf(lesson, step.lab) ?? needOf(lesson, step.solution.lab);
      test(need)(named(`goal: ${step.id}`, need), () => checkTry(step, lesson));
    }
  }
});
