import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CurvatureCourse, Places, Sharpnesses } from '../../experiment/network/sharpness';
import type { RequestOf } from '../../worker/client';
import type { Channel } from '../engine/channel';
import { isVisible } from '../lab/looks';
import type { AskedCourses } from '../lab/playback';
import { limitLine } from './limit-line';
import type { NetworkLab } from './network-lab';

export interface SharpnessState {
  /** It costs time: somebody has to want it. */
  readonly on: boolean;
  /** As far as it is there. */
  readonly answer: Sharpnesses | undefined;
  readonly waiting: boolean;
  readonly failure: string | undefined;
}

/** Sharpness along the runs of a lab: computed from when it is started to when it is stopped, whatever is looked at. */
export interface SharpnessAsked {
  readonly store: StoreApi<SharpnessState>;
  start(): void;
  stop(): void;
  again(): void;
}

const OFF: SharpnessState = { on: false, answer: undefined, waiting: false, failure: undefined };
const NO_COURSE: CurvatureCourse = { values: [], limit: [] };

const placed = (steps: readonly number[], values: readonly number[]): Places =>
  steps.map((step, place) => [step, values[place] ?? Number.NaN] as const);

const coursesOf = ({ race }: Pick<NetworkLab, 'race'>, { runs }: Sharpnesses): AskedCourses => {
  const byRun = race.runs.map((recorded, run) => {
    const one = runs.find((other) => other.run === run);
    if (!one) return { plain: NO_COURSE, scaled: NO_COURSE };
    const { steps, values, scaled } = one;
    return {
      plain: { values: placed(steps, values), limit: limitLine(one.limit, recorded) },
      scaled: {
        values: placed(scaled.steps, scaled.values),
        limit: placed(scaled.steps, scaled.limits),
      },
    };
  });
  return {
    sharpness: byRun.map(({ plain }) => plain),
    scaledSharpness: byRun.map(({ scaled }) => scaled),
  };
};

/** What there is to ask now; nothing where no race is open or none of it was evaluated yet. */
const questionOf = (lab: NetworkLab): RequestOf<'sharpness'> | undefined => {
  const { phase, session } = lab.network.getState();
  const { evaluations } = lab.playback.getState();
  const newest = Math.max(-1, ...evaluations.map((one) => one.at(-1)?.step ?? -1));
  if (phase !== 'ready' || newest < 0) return undefined;
  const { hidden, solo } = lab.view.store.getState();
  const { runs } = lab.document.getState().experiment;
  return {
    session,
    runs: runs.map(({ optimizer, hyper, rule }, run) => ({
      optimizer,
      hyper,
      ...(rule === undefined ? {} : { rule }),
      until: isVisible({ hidden, solo }, run) ? newest : null,
    })),
  };
};

const createSharpnessAsked = (lab: NetworkLab): SharpnessAsked => {
  const store = createStore<SharpnessState>()(() => OFF);
  /** Of the charts. */
  const tell = (answer: Sharpnesses | undefined) => {
    store.setState({ answer });
    lab.playback.setState({ asked: answer && coursesOf(lab, answer) });
  };
  let last: { readonly text: string; readonly session: number } | undefined;
  let channel: Channel<'sharpness'> | undefined;
  const ask = () => {
    const question = questionOf(lab);
    const text = question && JSON.stringify(question);
    if (text === last?.text) return;
    if (!question || text === undefined) {
      last = undefined;
      channel?.cancel();
      return;
    }
    const before = last?.session;
    // First: what is told is heard here, too.
    last = { text, session: question.session };
    if (question.session !== before) tell(undefined);
    store.setState({ waiting: true, failure: undefined });
    channel?.ask(question);
  };
  let ways: readonly (() => void)[] = [];
  const stop = () => {
    for (const out of ways) out();
    ways = [];
    channel?.close();
    channel = undefined;
    last = undefined;
    tell(undefined);
    store.setState(OFF);
  };
  const start = () => {
    if (store.getState().on) return;
    store.setState({ on: true });
    channel = lab.channel('sharpness', {
      // A value takes longer than the next evaluation is away.
      patienceMs: Number.POSITIVE_INFINITY,
      quiet: true,
      patient: true,
      answered: (answer, { session }, done) => {
        if (session !== last?.session) return;
        store.setState({ waiting: !done });
        tell(answer);
      },
      failed: ({ message }) => store.setState({ waiting: false, failure: message }),
    });
    ways = [lab.network, lab.playback, lab.document, lab.view.store].map((one) =>
      one.subscribe(ask),
    );
    ask();
  };
  return {
    store,
    start,
    stop,
    again: () => {
      last = undefined;
      ask();
    },
  };
};

const known = new WeakMap<NetworkLab, SharpnessAsked>();

/** A lab's own. */
export const sharpnessOf = (lab: NetworkLab): SharpnessAsked => {
  const found = known.get(lab) ?? createSharpnessAsked(lab);
  known.set(lab, found);
  return found;
};
