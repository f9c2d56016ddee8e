import { createStore, type StoreApi } from 'zustand/vanilla';
import { canonical } from '../../experiment/defaults';
import type { Experiment } from '../../experiment/types';
import type { Seen } from '../../state/lab/view';
import { sayTheSame } from '../../state/surface/start-apart';
import { answerOf, compare, type Verdict } from '../judge/answer';
import { holds } from '../judge/condition';
import type { Lesson, Step } from '../schema/lesson';
import type { Answer } from '../schema/question';
import type { LessonView } from '../schema/view';
import { evidenceOf, type LessonLab } from './evidence-of';
import { createGuard } from './guard';

/** The labs of a lesson, each made when the first step asks for it. They are not the visitor's own. */
export interface LessonLabs {
  plane(experiment: Experiment): LessonLab;
  network(experiment: Experiment): LessonLab;
}

export interface LessonState {
  /** Of the step that is shown. */
  readonly index: number;
  /** The first step that is not done yet; the number of steps where all are. */
  readonly reached: number;
  readonly lab: LessonLab;
  /**
   * asked: a prediction is waited for. watched: the race is to answer, or the student to do something. done: the way on
   * is open.
   */
  readonly phase: 'asked' | 'watched' | 'done';
  /** What is said so far of a prediction. */
  readonly said: Answer | undefined;
  /** What the race answered, and whether that was said. */
  readonly truth: Answer | undefined;
  readonly verdict: Verdict | undefined;
}

export interface LessonPlay {
  readonly lesson: Lesson;
  readonly store: StoreApi<LessonState>;
  readonly step: Step;
  /** A step that is done, or the first that is not. */
  goTo(index: number): void;
  /** Chooses; nothing is final before `commit`. */
  say(answer: Answer): void;
  /** The prediction is made: the race plays, and answers. */
  commit(): void;
  /** The same step from its start. */
  again(): void;
  /** Does what a `try` step asks for. */
  showMe(): void;
  dispose(): void;
}

const viewOf = ({ charts }: LessonLab, view: LessonView, predicting: boolean): Partial<Seen> => {
  const wanted = view.charts?.map((name) => (name === 'accuracyTest' ? 'accuracy' : name));
  return {
    layers: view.layers ?? {},
    inspector: view.inspector ?? false,
    run: view.selected ?? 0,
    hidden: [],
    solo: undefined,
    sweep: false,
    map: undefined,
    hideFuture: predicting,
    slots: charts.quantities.filter((name) =>
      wanted === undefined ? name === 'loss' : wanted.includes(name),
    ),
    ...(view.target === undefined ? {} : { lossTarget: view.target }),
  };
};

/**
 * A lesson under way: sets the lab of every step, hears what the student does, and lets the race answer predictions.
 * @param reached the first step that was not done when the student left
 * @param told called with the first step that is not done, whenever that is a later one
 */
export const createLessonPlay = (
  lesson: Lesson,
  labs: LessonLabs,
  reached: number,
  told: (reached: number) => void,
): LessonPlay => {
  const stepAt = (index: number): Step => {
    const step = lesson.steps[index];
    if (step === undefined) throw new Error(`lesson ${lesson.id} has no step ${index}`);
    return step;
  };
  const experimentOf = (id: string): Experiment =>
    canonical(lesson.labs[id]?.experiment ?? { runs: [] });
  const made = new Map<LessonLab['kind'], LessonLab>();
  const ways: (() => void)[] = [];
  /** Where a race is to stand as soon as it is there. */
  let waitingStep: number | undefined;
  /** The race of this generation is not the experiment's, whose own is on its way. */
  let staleAt: number | undefined;

  const labFor = (experiment: Experiment): LessonLab => {
    const kind = experiment.objective.kind === 'network' ? 'network' : 'plane';
    const known = made.get(kind);
    if (known !== undefined) return known;
    const lab = labs[kind](experiment);
    made.set(kind, lab);
    ways.push(
      lab.document.subscribe((state, before) => {
        if (state.experiment !== before.experiment) guard.changed(lab, before.experiment);
        check();
      }),
      lab.view.store.subscribe(() => check()),
      lab.told.store.subscribe(() => check()),
      lab.playback.subscribe(() => check()),
    );
    return lab;
  };

  /** Before a lab gets this experiment: whether its race will be another one. */
  const awaitRace = ({ kind, race, document }: LessonLab, experiment: Experiment) => {
    const same = kind === 'plane' && sayTheSame(document.getState().experiment, experiment);
    if (!same || race.generation === 0) staleAt = race.generation;
  };

  /** Sets an experiment, and the race back to its start. */
  const begin = (lab: LessonLab, experiment: Experiment, wanted: LessonView) => {
    const { document, view, controls, cursor } = lab;
    const playing = wanted.playing === true;
    view.showWhole();
    awaitRace(lab, experiment);
    waitingStep = wanted.step;
    if (lab.kind === 'network') {
      document.getState().restore(experiment);
      lab.show();
      // The first sight of a lab plays by itself.
      controls.pause();
      controls.restart();
      if (playing) controls.play();
      return;
    }
    document.getState().load(experiment, false);
    lab.show();
    cursor.set(0);
    if (!playing) controls.pause();
  };

  const enter = (index: number, from?: number) => {
    const step = stepAt(index);
    const before = from === undefined ? undefined : stepAt(from);
    const experiment = experimentOf(step.lab);
    const lab = labFor(experiment);
    const { lab: shown } = store.getState();
    // What the student did there stays; a prediction begins anew.
    const goesOn = before?.lab === step.lab && from === index - 1 && step.kind !== 'predict';
    if (shown !== lab) shown.hide();
    store.setState({
      index,
      lab,
      phase: step.kind === 'predict' ? 'asked' : 'watched',
      said: undefined,
      truth: undefined,
      verdict: undefined,
    });
    guard.set(() => {
      lab.view.follow(viewOf(lab, step.view ?? {}, step.kind === 'predict'));
      if (!goesOn) begin(lab, experiment, step.view ?? {});
    });
    if (step.kind === 'read') finish();
    check();
  };

  const step = () => stepAt(store.getState().index);

  const finish = () => {
    const { index, reached: before } = store.getState();
    const next = Math.max(before, index + 1);
    store.setState({ phase: 'done', reached: next });
    if (next > before) told(next);
  };

  const check = () => {
    const { lab, phase, said } = store.getState();
    if (waitingStep !== undefined && lab.race.lastStep >= waitingStep) {
      const at = waitingStep;
      waitingStep = undefined;
      lab.controls.scrub(at);
    }
    if (phase !== 'watched' || guard.busy || lab.race.generation === staleAt) return;
    staleAt = undefined;
    const now = step();
    if (now.kind === 'try' && holds(now.until, evidenceOf(lab))) finish();
    if (now.kind !== 'predict' || said === undefined) return;
    const truth = answerOf(now.ask, evidenceOf(lab));
    if (truth === undefined) return;
    store.setState({ truth, verdict: compare(now.ask, said, truth) });
    finish();
    lab.view.follow({ hideFuture: false });
  };

  const guard = createGuard({
    isOpen: (control) => step().open?.includes(control) === true,
    /** Where a place is asked for, the start's handle is the finger that points at it. */
    pointsWith: (point) => {
      const now = step();
      if (now.kind !== 'predict' || now.ask.kind !== 'place') return false;
      if (store.getState().phase === 'asked')
        store.setState({ said: { kind: 'place', at: point } });
      return true;
    },
    edited: (lab) => {
      // The race is another one: seen from its start.
      staleAt = lab.race.generation;
      if (lab.kind === 'plane') lab.cursor.set(0);
    },
  });

  // Who has done all of it begins again.
  const first = reached < lesson.steps.length ? reached : 0;
  const store = createStore<LessonState>()(() => ({
    index: first,
    reached,
    lab: labFor(experimentOf(stepAt(first).lab)),
    phase: 'done',
    said: undefined,
    truth: undefined,
    verdict: undefined,
  }));
  enter(first);

  return {
    lesson,
    store,
    get step() {
      return step();
    },
    goTo: (index) => {
      const { index: from, reached: to } = store.getState();
      if (index !== from && index >= 0 && index <= Math.min(to, lesson.steps.length - 1))
        enter(index, from);
    },
    say: (said) => {
      if (store.getState().phase === 'asked') store.setState({ said });
    },
    commit: () => {
      const { phase, said, lab } = store.getState();
      if (phase !== 'asked' || said === undefined) return;
      store.setState({ phase: 'watched' });
      const now = step();
      // A start that pointed at a place goes back to where it was.
      if (now.kind === 'predict' && now.ask.kind === 'place') {
        const asked = experimentOf(now.lab);
        awaitRace(lab, asked);
        guard.set(() => lab.document.getState().restore(asked));
      }
      lab.cursor.set(0);
      lab.controls.play();
    },
    again: () => enter(store.getState().index),
    showMe: () => {
      const now = step();
      if (now.kind !== 'try') return;
      const { lab: solved, view } = now.solution;
      const { lab } = store.getState();
      const shown = { ...now.view, ...view };
      guard.set(() => {
        lab.view.follow(viewOf(lab, shown, false));
        begin(lab, experimentOf(solved ?? now.lab), { ...shown, playing: true });
      });
      check();
    },
    dispose: () => {
      for (const way of ways) way();
      for (const lab of made.values()) lab.dispose();
    },
  };
};
