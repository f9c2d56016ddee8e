import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point } from '../../experiment/types';
import { answerOf, compare, type Verdict } from '../judge/answer';
import { evidenceOf, type LessonLab } from '../play/evidence-of';
import type { Answer, Question } from '../schema/question';

export interface AskedState {
  /** asked: a prediction is waited for. watched: the race is to answer. done: it has, or it gave no clear answer. */
  readonly phase: 'asked' | 'watched' | 'done';
  readonly said: Answer | undefined;
  readonly truth: Answer | undefined;
  readonly verdict: Verdict | undefined;
}

/** A prediction that an assignment asks for. */
export interface AskedPlay {
  readonly store: StoreApi<AskedState>;
  say(answer: Answer): void;
  /** The prediction is made: the race plays, and answers. */
  commit(): void;
  /** Where a place is asked for: somebody points at it. */
  point(at: Point): void;
  dispose(): void;
}

/**
 * Holds the race at its start until a prediction is made; then it plays and answers.
 * @param revealed the race has answered, or need not any more
 */
export const createAskedPlay = (
  lab: LessonLab,
  question: Question,
  revealed: () => void,
): AskedPlay => {
  const store = createStore<AskedState>()(() => ({
    phase: 'asked',
    said: undefined,
    truth: undefined,
    verdict: undefined,
  }));
  const { controls, cursor, document, playback, told } = lab;
  const hold = () => {
    if (store.getState().phase !== 'asked') return;
    if (playback.getState().playing) controls.pause();
    if (cursor.step > 0) cursor.set(0);
  };
  const check = () => {
    const { phase, said } = store.getState();
    if (phase !== 'watched' || said === undefined) return;
    const evidence = evidenceOf(lab);
    const truth = answerOf(question, evidence);
    const over = evidence.step >= document.getState().experiment.steps;
    if (truth === undefined && !over) return;
    store.setState({
      phase: 'done',
      truth,
      verdict: truth && compare(question, said, truth),
    });
    revealed();
  };
  const ways = [
    playback.subscribe(() => {
      hold();
      check();
    }),
    cursor.subscribe(hold),
    told.store.subscribe(check),
  ];
  hold();
  const say = (said: Answer) => {
    if (store.getState().phase === 'asked') store.setState({ said });
  };
  return {
    store,
    say,
    point: (at) => say({ kind: 'place', at }),
    commit: () => {
      const { phase, said } = store.getState();
      if (phase !== 'asked' || said === undefined) return;
      store.setState({ phase: 'watched' });
      cursor.set(0);
      controls.play();
    },
    dispose: () => {
      for (const way of ways) way();
    },
  };
};
