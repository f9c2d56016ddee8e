import { SLICE_MS } from '../../engine/run-slices';
import type { Asker, Reply } from './answerer';

/** The time of an answer that is told in parts. */
export interface Slices<Answer> {
  /**
   * To be awaited between two pieces of work. When a slice is over it tells what there is, and lets others be heard.
   * @returns whether to go on; false when nobody waits any more
   */
  goOn(part: () => Reply<Answer>): boolean | Promise<boolean>;
}

export const createSlices = <Answer>({ host, cancelled, tell }: Asker<Answer>): Slices<Answer> => {
  let untilMs = host.now() + SLICE_MS;
  return {
    goOn: (part) => {
      if (host.now() <= untilMs) return true;
      const { answer, transfer } = part();
      tell(answer, transfer);
      return host.yieldToHost().then(() => {
        untilMs = host.now() + SLICE_MS;
        return !cancelled();
      });
    },
  };
};
