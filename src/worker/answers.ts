import type { SliceHost } from '../engine/run-slices';
import { failureOf } from './failure';
import type { Ask, Event, Post } from './messages';
import type { Answerer, Asker } from './requests/answerer';
import { requests } from './requests/table';

/** Answers what the page asks, whatever it is: in slices, until it is done or nobody waits any more. */
export interface Answers {
  ask(ask: Ask): void;
  /** The page no longer waits for this answer; it gets none. */
  cancel(id: number): void;
}

/** @param network the race of networks that there is, where there is one */
export const createAnswers = (
  post: Post,
  host: SliceHost,
  network: Asker<unknown>['network'] = async () => undefined,
): Answers => {
  /** Those under way. */
  const awaited = new Set<number>();

  const answer = ({ id, kind, request }: Ask): void => {
    const cancelled = () => !awaited.has(id);
    const end = (tell: () => void) => {
      if (awaited.delete(id)) tell();
    };
    // Which answer belongs to which kind the table knows; here they only pass through.
    const told = (answer: unknown, done: boolean, transfer?: Transferable[]) =>
      post({ type: 'answer', id, kind, answer, done } as Event, transfer);
    const failed = (error: unknown) =>
      end(() => post({ type: 'failed', id, kind, ...failureOf(error) }));
    const replied = (reply: Awaited<ReturnType<typeof answerer>>) =>
      end(() => {
        if (reply) told(reply.answer, true, reply.transfer);
        else post({ type: 'done', id, kind });
      });
    // The tag picks the half that takes just this request; TypeScript can't see it through the table.
    const answerer = requests[kind] as Answerer<unknown, unknown>;
    try {
      const reply = answerer(request, {
        host,
        network,
        cancelled,
        tell: (part, transfer) => {
          if (!cancelled()) told(part, false, transfer);
        },
      });
      if (reply instanceof Promise) reply.then(replied).catch(failed);
      else replied(reply);
    } catch (error) {
      failed(error);
    }
  };

  return {
    ask: (ask) => {
      awaited.add(ask.id);
      answer(ask);
    },
    cancel: (id) => {
      awaited.delete(id);
    },
  };
};
