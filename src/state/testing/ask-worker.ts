import type { AnswerOf, RequestKind, RequestOf } from '../../worker/client';
import type { prepare } from './network-page';

/** Asks the worker of a page, and waits for the whole answer. */
export const createAsk =
  ({ lab, until }: Pick<ReturnType<typeof prepare>, 'lab' | 'until'>) =>
  async <K extends RequestKind>(
    kind: K,
    request: Omit<RequestOf<K>, 'session'>,
  ): Promise<AnswerOf<K>> => {
    const heard: { answer: AnswerOf<K> }[] = [];
    let failed = '';
    const channel = lab.channel(kind, {
      quiet: true,
      answered: (answer, _, done) => {
        if (done) heard.push({ answer });
      },
      failed: ({ message }) => {
        failed = message;
      },
    });
    const { session } = lab.network.getState();
    channel.ask({ ...request, session } as RequestOf<K>);
    await until(() => heard.length > 0 || failed !== '');
    channel.close();
    const [first] = heard;
    if (!first) throw new Error(failed);
    return first.answer;
  };
