import type { Call, Reply, Request } from './call';

/** Runs the function that a request names; what it throws is told with its place. */
export const answer = async (
  calls: readonly Call[],
  { id, name, argument }: Request,
): Promise<Reply> => {
  try {
    const call = calls.find((candidate) => candidate.name === name);
    if (call === undefined) throw new Error(`no call named ${name}`);
    // The page's side is typed by the same registry.
    return { id, ok: true, value: await call.run(argument as never) };
  } catch (error) {
    return {
      id,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
};

/** The worker's side: runs the functions that the page names. */
export const answerCalls = (calls: readonly Call[]): void => {
  addEventListener('message', async ({ data }: MessageEvent<Request>) => {
    postMessage(await answer(calls, data));
  });
};
