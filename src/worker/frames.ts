import type { Row, RunStatus, Sink } from '../engine/sink';
import { type Origins, regrouped } from '../experiment/origins';
import { AT } from '../experiment/recorded/columns';
import { codeOf, type Verdict } from '../experiment/verdict';
import { type Block, COLUMNS } from './protocol';

const WIDTH = COLUMNS.length;

/**
 * A sink that waits for the page: samples pile up until a frame is taken. Where the page is slow the pile is
 * thinned, keeping the lowest and the highest loss of every four neighbours, so that spikes survive; the last
 * sample of a run is always kept.
 */
export interface FrameSink extends Sink {
  readonly status: (run: number, status: RunStatus, step: number) => void;
  readonly statuses: readonly RunStatus[];
  readonly waiting: boolean;
  /** The waiting samples as blocks (their buffers may be transferred), and an empty pile. */
  take(): Block[];
  /** Runs have joined and left; nothing waits. */
  regroup(origins: Origins): void;
  /** A painted block's buffer, to be used again. */
  recycle(buffer: ArrayBuffer): void;
}

const lossOf = (row: Row | undefined): number => row?.[AT.loss] ?? 0;

/** Keeps two of every four samples: those of lowest and highest loss, in their order. */
export const thin = (samples: readonly Row[]): Row[] => {
  const kept: Row[] = [];
  const last = samples[samples.length - 1];
  for (let from = 0; from < samples.length; from += 4) {
    const bucket = samples.slice(from, from + 4);
    let low = 0;
    let high = 0;
    bucket.forEach((sample, k) => {
      if (lossOf(sample) < lossOf(bucket[low])) low = k;
      if (lossOf(sample) > lossOf(bucket[high])) high = k;
    });
    // A flat bucket still gives two samples: its first and its last.
    if (low === high) high = bucket.length - 1;
    for (const k of [...new Set([Math.min(low, high), Math.max(low, high)])]) {
      const sample = bucket[k];
      if (sample) kept.push(sample);
    }
  }
  if (last && kept[kept.length - 1] !== last) kept.push(last);
  return kept;
};

/**
 * @param runs how many runs report
 * @param judge tells from a run's losses, all of them in order, what it is doing
 * @param limit samples of a run that may wait before they are thinned
 */
export const createFrameSink = (
  runs: number,
  judge: (run: number, loss: number) => Verdict,
  limit = 2048,
): FrameSink => {
  let piles: Row[][] = Array.from({ length: runs }, () => []);
  let statuses: RunStatus[] = Array.from({ length: runs }, () => 'running');
  const spare: ArrayBuffer[] = [];
  let dirty = false;
  const buffer = (bytes: number): ArrayBuffer => {
    const index = spare.findIndex((candidate) => candidate.byteLength >= bytes);
    const found = index >= 0 ? spare.splice(index, 1)[0] : undefined;
    return found ?? new ArrayBuffer(Math.max(bytes, 4096));
  };
  const pack = (run: number, samples: readonly Row[]): Block => {
    const count = samples.length;
    const data = new Float64Array(buffer(count * WIDTH * 8), 0, count * WIDTH);
    samples.forEach((row, k) => {
      for (let column = 0; column < WIDTH; column += 1)
        data[column * count + k] = row[column] ?? Number.NaN;
    });
    return { run, count, data };
  };
  return {
    get statuses() {
      return statuses;
    },
    get waiting() {
      return dirty;
    },
    sample: (run, sample) => {
      const pile = piles[run];
      if (!pile) return;
      const { kind, where, from } = judge(run, lossOf(sample));
      // As the last columns of a block.
      pile.push([...sample, codeOf(kind, where), from]);
      dirty = true;
      if (pile.length > limit) piles[run] = thin(pile);
    },
    status: (run, status) => {
      statuses[run] = status;
      dirty = true;
    },
    take: () => {
      dirty = false;
      return piles.flatMap((samples, run) => {
        if (samples.length === 0) return [];
        piles[run] = [];
        return [pack(run, samples)];
      });
    },
    regroup: (origins) => {
      piles = regrouped(origins, piles, () => []);
      statuses = regrouped(origins, statuses, () => 'running');
      dirty = true;
    },
    recycle: (used) => {
      if (spare.length < 2 * piles.length) spare.push(used);
    },
  };
};
