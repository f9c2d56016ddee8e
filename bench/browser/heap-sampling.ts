import type { Browser, CDPSession } from 'playwright';
import { HEAP_SAMPLING, type ProfileNode, sizeOf } from '../heap-profile';

interface Reply {
  readonly id?: number;
  readonly result?: { readonly profile?: { readonly head: ProfileNode } };
  readonly error?: { readonly message: string };
}

/** Talks to the inspector of one worker, through that of the browser. */
const attach = async (cdp: CDPSession, targetId: string) => {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  const hear = (event: { readonly sessionId: string; readonly message: string }) => {
    if (event.sessionId !== sessionId) return;
    const reply: Reply = JSON.parse(event.message);
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  };
  cdp.on('Target.receivedMessageFromTarget', hear);
  let sent = 0;
  return {
    send: async (method: string, params: object = {}) => {
      sent += 1;
      const id = sent;
      const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await cdp.send('Target.sendMessageToTarget', { sessionId, message });
      const { result, error } = await answered;
      if (error !== undefined) throw new Error(`${method}: ${error.message}`);
      return result;
    },
    detach: async () => {
      cdp.off('Target.receivedMessageFromTarget', hear);
      await cdp.send('Target.detachFromTarget', { sessionId });
    },
  };
};

/**
 * What a worker allocates on its JavaScript heap while something runs, collected meanwhile or not, estimated from V8's
 * samples. Contents of typed arrays, WebAssembly's memory and what the GPU holds are not on that heap.
 * @param name the worker's
 * @returns bytes
 */
export const heapBytesOf = async (
  browser: Browser,
  name: string,
  run: () => Promise<unknown>,
): Promise<number> => {
  const cdp = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'worker' }] });
    const [target, another] = targetInfos.filter(({ title }) => title === name);
    if (target === undefined || another !== undefined)
      throw new Error(`no worker, or more than one, is named ${name}`);
    const worker = await attach(cdp, target.targetId);
    await worker.send('HeapProfiler.enable');
    await worker.send('HeapProfiler.startSampling', HEAP_SAMPLING);
    await run();
    const stopped = await worker.send('HeapProfiler.stopSampling');
    await worker.detach();
    if (stopped?.profile === undefined) throw new Error('the heap profiler gave no profile');
    return sizeOf(stopped.profile.head);
  } finally {
    await cdp.detach();
  }
};
