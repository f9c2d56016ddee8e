import { type Dataset, exampleSize } from '../../../catalog/dataset';
import { fail, type Result, succeed } from '../../../formula/result';
import type { DataError } from './error';
import type { Shard } from './manifest';
import type { Split } from './split';

/** A split of bytes that shards fill. */
export interface FillingSplit extends Split {
  fill(shard: Shard, bytes: Uint8Array): void;
  /** Answers who waits, and who asks later: with the error, or as far as the content is there. */
  settle(error?: DataError): void;
  /** A new attempt begins: the last one's error is forgotten. */
  reset(): void;
}

export const createFillingSplit = (dataset: Dataset, count: number): FillingSplit => {
  const size = exampleSize(dataset);
  const examples = new Uint8Array(count * size);
  const targets = new Uint8Array(count);
  const exampleThere = new Uint8Array(count);
  const targetThere = new Uint8Array(count);
  let waiting: {
    from: number;
    count: number;
    answer: (result: Result<undefined, DataError>) => void;
  }[] = [];
  /** Everything before this number is there. */
  let complete = 0;
  let failure: DataError | undefined;
  const has = (from: number, length: number) => {
    for (let i = Math.max(from, complete); i < from + length; i += 1) {
      if (exampleThere[i] !== 1 || targetThere[i] !== 1) return false;
    }
    return true;
  };
  return {
    dataset,
    examples,
    targets,
    count,
    has,
    ready: (from, length) => {
      if (has(from, length)) return Promise.resolve(succeed(undefined));
      if (failure !== undefined) return Promise.resolve(fail(failure));
      return new Promise((answer) => {
        waiting.push({ from, count: length, answer });
      });
    },
    fill: (shard, bytes) => {
      const isImages = shard.kind.endsWith('images');
      if (isImages) examples.set(bytes, shard.from * size);
      else targets.set(bytes, shard.from);
      (isImages ? exampleThere : targetThere).fill(1, shard.from, shard.from + shard.count);
      while (exampleThere[complete] === 1 && targetThere[complete] === 1) complete += 1;
    },
    reset: () => {
      failure = undefined;
    },
    settle: (error) => {
      failure = error;
      const before = waiting;
      waiting = [];
      for (const wait of before) {
        if (has(wait.from, wait.count)) wait.answer(succeed(undefined));
        else if (error !== undefined) wait.answer({ ok: false, error });
        else waiting.push(wait);
      }
    },
  };
};
