import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../experiment/schema';
import type { Experiment } from '../../experiment/types';
import { createNetworkLab } from '../../state/network/network-lab';
import { createSurfaceLab, type SurfaceLab } from '../../state/surface/surface-lab';
import { createTestPage } from '../../state/testing/test-page';
import { course } from '../course';
import { answerOf, compare } from '../judge/answer';
import type { Lesson } from '../schema/lesson';
import type { Answer, Question } from '../schema/question';
import { evidenceOf } from './evidence-of';
import { createLessonPlay } from './lesson-play';

const open = (lesson: Lesson, reached = 0) => {
  const test = createTestPage({ hash: '#/about/verification' });
  const { labParts } = test.page;
  const kept: number[] = [];
  const play = createLessonPlay(
    lesson,
    {
      plane: (experiment) => createSurfaceLab(labParts, experiment),
      network: (experiment) => createNetworkLab(labParts, experiment),
    },
    reached,
    (next) => kept.push(next),
  );
  const now = () => play.store.getState();
  const done = () => test.until(() => now().phase === 'done');
  const plane = (): SurfaceLab => {
    const { lab } = now();
    if (lab.kind !== 'plane') throw new Error('this step is on a network');
    return lab;
  };
  return { ...test, play, now, done, plane, kept };
};

const load = (id: string): Promise<Lesson> => {
  const entry = course.find((one) => one.id === id);
  if (!entry) throw new Error(`no lesson ${id}`);
  return entry.load();
};

/** Something that can be said, right or wrong. */
const anyAnswer = (ask: Question): Answer => {
  switch (ask.kind) {
    case 'choice':
      return { kind: 'choice', choice: Object.keys(ask.choices)[0] ?? '' };
    case 'order':
      return { kind: 'order', items: Object.keys(ask.items) };
    case 'number':
      return { kind: 'number', value: 1 };
    default:
      return { kind: 'place', at: [0.123, 0.456] };
  }
};

const onPlanes = await Promise.all(
  course.filter((entry) => !('needs' in entry)).map((entry) => entry.load()),
);
const isPlane = ({ labs }: Lesson) =>
  Object.values(labs).every(({ experiment }) => {
    const parsed = parseExperiment(experiment);
    return parsed.ok && parsed.value.objective.kind !== 'network';
  });

describe.each(onPlanes.filter(isPlane).map((lesson) => [lesson.id, lesson] as const))(
  'lesson %s, driven to its end',
  (_id, lesson) => {
    it('lets predictions be said first and judges them by the race, and notices what was done', async () => {
      const { play, now, done, plane, kept } = open(lesson);
      for (const [index, step] of lesson.steps.entries()) {
        expect(now().index).toBe(index);
        if (step.kind === 'predict') {
          expect(now().phase).toBe('asked');
          expect(plane().playback.getState().playing).toBe(false);
          expect(plane().view.store.getState().hideFuture).toBe(true);
          play.commit();
          expect(now().phase, 'nothing was said yet').toBe('asked');
          const said = anyAnswer(step.ask);
          if (said.kind === 'place') plane().document.getState().setStart(said.at);
          else play.say(said);
          expect(now().said).toEqual(said);
          play.commit();
          await done();
          const truth = answerOf(step.ask, evidenceOf(now().lab));
          expect(now().truth).toEqual(truth);
          if (truth) expect(now().verdict).toEqual(compare(step.ask, said, truth));
          expect(plane().view.store.getState().hideFuture).toBe(false);
        }
        if (step.kind === 'try') {
          expect(now().phase).toBe('watched');
          play.showMe();
          await done();
        }
        expect(now().phase).toBe('done');
        expect(kept.at(-1)).toBe(index + 1);
        play.goTo(index + 1);
      }
      expect(now().index).toBe(lesson.steps.length - 1);
      play.dispose();
    });
  },
);

describe('what a student may touch', () => {
  const at = (lesson: Lesson, id: string) => lesson.steps.findIndex((step) => step.id === id);
  const rate = ({ runs }: Experiment) => runs[0]?.hyper.lr;

  it('changes; the rest is as it was, by whatever way it was changed', async () => {
    const lesson = await load('learning-rate');
    const { play, plane, until, now, done, hand } = open(lesson, at(lesson, 'three-steps'));
    const { document, moments, playback, cursor, race } = plane();
    const experiment = () => document.getState().experiment;
    await until(() => race.lastStep === 60);
    expect(playback.getState().playing).toBe(false);
    document.getState().setStart([1, 0]);
    expect(experiment().objective).toMatchObject({ start: [-2.5, 0] });
    document.getState().setSteps(5);
    document.getState().removeRun(0);
    document.getState().chooseOptimizer(0, 'adam');
    expect(experiment()).toMatchObject({ steps: 60, runs: [{ optimizer: 'sgd' }] });
    moments.getState().undo();
    expect(experiment()).toMatchObject({ steps: 60, runs: [{ optimizer: 'sgd' }] });

    // In the middle of the race it is a rate of the whole race, not a change on the way.
    plane().controls.play();
    await until(() => cursor.step > 2);
    document.getState().setHyper(0, 'lr', 0.5);
    expect(rate(experiment())).toBe(0.5);
    expect(experiment().runs[0]?.changes).toBeUndefined();
    expect(cursor.step).toBe(0);
    expect(now().phase).toBe('watched');
    plane().controls.play();
    await done();
    hand.paint();
    expect(now().reached).toBe(at(lesson, 'three-steps') + 1);
    play.dispose();
  });

  it('is as the step wants it, and of the step before only where that is of the same lab', async () => {
    const lesson = await load('learning-rate');
    const { play, plane, until, done } = open(lesson, lesson.steps.length);
    play.goTo(at(lesson, 'fly-off'));
    await until(() => plane().race.lastStep > 0);
    plane().document.getState().setHyper(0, 'lr', 1.08);
    plane().controls.play();
    await done();
    expect(rate(plane().document.getState().experiment)).toBe(1.08);
    play.again();
    expect(rate(plane().document.getState().experiment)).toBe(1);
    // Not to a step behind the first that is not done.
    play.goTo(99);
    expect(play.step.id).toBe('fly-off');
    play.dispose();
  });

  it('keeps nothing for the visitor’s own labs', async () => {
    const { play, page, stored } = { ...open(await load('learning-rate')), stored: {} };
    const own = page.labs.surface.document.getState().experiment;
    play.goTo(1);
    expect(page.labs.surface.document.getState().experiment).toBe(own);
    expect(stored).toEqual({});
    play.dispose();
  });
});

describe('a lesson on networks', () => {
  it('waits with the training for the prediction, and judges by what was trained', async () => {
    const lesson = await load('initialisation');
    const { play, now, done, until } = open(lesson);
    const { lab } = now();
    expect(lab.kind).toBe('network');
    expect(play.step.kind).toBe('predict');
    await until(() => lab.race.generation > 0);
    expect(lab.race.lastStep).toBe(0);
    if (play.step.kind !== 'predict') throw new Error('not a prediction');
    play.say(anyAnswer(play.step.ask));
    play.commit();
    await done();
    expect(now().truth).toBeDefined();
    play.dispose();
  });
});
