import type { Reply, Request } from './call';
import { calls } from './registry';

const run = async ({ id, name, argument }: Request): Promise<Reply> => {
  try {
    const call = calls.find((candidate) => candidate.name === name);
    if (call === undefined) throw new Error(`no call named ${name}`);
    // The page's side is typed by the same registry (see ../harness.ts).
    return { id, ok: true, value: await call.run(argument as never) };
  } catch (error) {
    return {
      id,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
};

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  postMessage(await run(data));
});
