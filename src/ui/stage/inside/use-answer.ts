import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Channel } from '../../../state/engine/channel';
import type { AnswerOf, RequestKind, RequestOf } from '../../../worker/client';
import { useNetworkLab } from '../../context/use-lab';

/** What of the race's session is asked: the session's number is put in here. */
type Question<K extends RequestKind> = Omit<RequestOf<K>, 'session'>;

export interface Answered<K extends RequestKind> {
  /** The newest there is, whole or so far; of the race that is on. */
  readonly answer: AnswerOf<K> | undefined;
  /** The newest that was whole. */
  readonly whole: AnswerOf<K> | undefined;
  readonly waiting: boolean;
  /** What the engine said instead of an answer. */
  readonly failure: string | undefined;
  again(): void;
}

interface Heard<K extends RequestKind> {
  readonly session: number;
  readonly answer?: AnswerOf<K>;
  readonly whole?: AnswerOf<K>;
  readonly waiting: boolean;
  readonly failure?: string;
}

const PATIENCE_MS = 3000;

/**
 * What the worker says of the networks of this race. It is asked anew whenever the question says something else, and not
 * at all where there is none.
 * @param patienceMs a newer question ends one that is not answered for so long
 */
export const useAnswer = <K extends RequestKind>(
  kind: K,
  question: Question<K> | undefined,
  patienceMs = PATIENCE_MS,
): Answered<K> => {
  const { network, channel } = useNetworkLab();
  const session = useStore(network, (state) => (state.phase === 'ready' ? state.session : 0));
  const [heard, setHeard] = useState<Heard<K>>({ session: 0, waiting: false });
  const [attempt, setAttempt] = useState(0);
  const asking = useRef<Channel<K> | undefined>(undefined);
  useEffect(() => {
    const sessionOf = (request: RequestOf<K>) => (request as { readonly session: number }).session;
    const opened = channel(kind, {
      patienceMs,
      quiet: true,
      patient: true,
      answered: (answer, request, done) =>
        setHeard((before) => ({
          ...(before.session === sessionOf(request) ? before : {}),
          session: sessionOf(request),
          answer,
          waiting: !done,
          ...(done ? { whole: answer } : {}),
        })),
      failed: ({ message }, request) =>
        setHeard({ session: sessionOf(request), waiting: false, failure: message }),
    });
    asking.current = opened;
    return () => opened.close();
  }, [channel, kind, patienceMs]);
  const text = question && session > 0 ? JSON.stringify({ ...question, session }) : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same once more
  useEffect(() => {
    if (text === undefined) {
      asking.current?.cancel();
      return;
    }
    setHeard(({ failure: _, ...before }) => ({ ...before, waiting: true }));
    asking.current?.ask(JSON.parse(text));
  }, [text, kind, attempt]);
  const current = heard.session === session ? heard : undefined;
  return {
    answer: current?.answer,
    whole: current?.whole,
    waiting: text !== undefined && heard.waiting,
    failure: current?.failure,
    again: () => setAttempt((count) => count + 1),
  };
};
