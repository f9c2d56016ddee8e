import { Session } from 'node:inspector/promises';
import { HEAP_SAMPLING, type ProfileNode, sizeOf } from '../heap-profile';

/** What this process allocates on its JavaScript heap while something runs: see `heapBytesOf` of the browser. */
export const heapBytesWhile = async (run: () => Promise<unknown>): Promise<number> => {
  const session = new Session();
  session.connect();
  try {
    await session.post('HeapProfiler.enable');
    await session.post('HeapProfiler.startSampling', HEAP_SAMPLING);
    await run();
    const { profile } = await session.post('HeapProfiler.stopSampling');
    return sizeOf(profile.head satisfies ProfileNode);
  } finally {
    session.disconnect();
  }
};
