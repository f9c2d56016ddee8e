import { exampleSize } from '../catalog/dataset';
import { type EvaluatedExamples, examplesOf, heldOutOf } from '../engine/network/data/held-out';
import type { Data, Split } from '../engine/network/data/split';
import { evaluate } from '../engine/network/evaluate';
import type { NetworkObjective } from '../engine/network/objective';
import { createPlanePredictor } from '../engine/network/plane-predictor';
import { createPredictor } from '../engine/network/predictions';
import { isAtChance } from '../engine/network/verdict/chance';
import type { EvaluatedSet } from '../experiment/network/held-out';
import type { Origins } from '../experiment/origins';
import type { SavedLook } from '../experiment/saved-race';
import type { NetworkSpec } from '../experiment/types';
import type { Post } from './messages';
import { shownDigits } from './shown-digits';

/** Where runs are judged at one step. The points are the look's own. */
export interface Look {
  readonly step: number;
  /** Only what the stage shows is asked for: nothing is evaluated. */
  readonly shownOnly?: boolean;
  /** Nothing is trained any more: the test set is looked at, too, where another one was until here. */
  readonly last: boolean;
  readonly points: readonly {
    /** Nothing: it has left. */
    run: number | undefined;
    readonly theta: ReturnType<NetworkObjective['initial']>;
  }[];
}

export interface LooksOptions {
  readonly session: number;
  readonly post: Post;
  readonly runs: number;
  readonly spec: NetworkSpec;
  readonly data: Data;
  readonly objective: NetworkObjective;
  /** Resolves when these examples are there. */
  readonly there: (split: Split, from: number, count: number) => Promise<void>;
  readonly yieldToHost: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly failed: (error: unknown) => void;
}

type Point = Look['points'][number];

/** What the page draws: the first examples with their labels, where they are pictures. */
const firstPictures = ({ dataset, examples, targets }: Split, count: number) => {
  if (dataset.picture === undefined || examples instanceof Float32Array) return undefined;
  return {
    digits: examples.slice(0, count * exampleSize(dataset)) as Uint8Array<ArrayBuffer>,
    labels: Uint8Array.from(targets.subarray(0, count)),
  };
};

/** Judges runs on held-out examples and on the digits shown, beside their training, one look after the other. */
export const createLooks = (options: LooksOptions) => {
  const { session, post, spec, data, objective, there, yieldToHost, signal, failed } = options;
  let { runs } = options;
  const held = heldOutOf(spec, data);
  const classifies = data.dataset.target.kind === 'classes';
  const waiting = new Set<Look>();
  let examined: Promise<void> = Promise.resolve();
  let pictureMs = 0;

  /** Training waits neither for the digits shown nor for the held-out examples. */
  const predicting = (async () => {
    const { plane } = data.dataset;
    if (plane !== undefined) return createPlanePredictor(objective.network, data.dataset, plane);
    const shown = shownDigits(data.dataset);
    await there(data.test, 0, shown);
    await there(held.split, held.from, held.count);
    const pictures = firstPictures(data.test, shown);
    if (pictures !== undefined) post({ type: 'digits', session, ...pictures });
    const numbers = Array.from({ length: shown }, (_, k) => k);
    return createPredictor(objective.network, data.test, numbers, spec.preprocess);
  })();
  predicting.catch(failed);

  const judge = async (examples: EvaluatedExamples, step: number, point: Point) => {
    const { split, from, count, set } = examples;
    await there(split, from, count);
    const result = await evaluate(
      {
        network: objective.network,
        loss: spec.loss,
        preprocess: spec.preprocess,
        ...examples,
        pause: yieldToHost,
        signal,
      },
      point.theta,
    );
    // It may have another number by now, or none.
    const { run } = point;
    if (result === undefined || run === undefined) return;
    const targets = split.targets.subarray(from, from + count);
    const atChance = classifies && isAtChance(result.accuracy, targets);
    post({ type: 'evaluation', session, run, step, set, ...result, atChance });
  };

  const examine = async ({ step, last, points, shownOnly = false }: Look) => {
    const predictor = await predicting;
    const beganMs = performance.now();
    const answered = new Map<Point, Uint8Array<ArrayBuffer>>();
    for (const point of points) {
      if (signal.aborted) return;
      if (point.run === undefined) continue;
      const { classes } = await predictor.predict(point.theta);
      answered.set(point, classes as Uint8Array<ArrayBuffer>);
      if (!shownOnly) await judge(held, step, point);
    }
    if (signal.aborted) return;
    const answers = Array.from({ length: runs }, () => new Uint8Array(0));
    for (const [{ run }, classes] of answered) if (run !== undefined) answers[run] = classes;
    post({ type: 'answers', session, step, runs: answers });
    if (shownOnly) {
      pictureMs = performance.now() - beganMs;
      return;
    }
    // What runs are compared by came first.
    const others: readonly EvaluatedSet[] =
      last && held.set !== 'test' ? ['test', 'train'] : ['train'];
    for (const set of others)
      for (const point of points) {
        if (signal.aborted) return;
        if (point.run !== undefined) await judge(examplesOf(set, spec, data), step, point);
      }
  };

  return {
    /** Looks that are still to be made. */
    get waiting() {
      return waiting.size;
    },

    /** How long the last look that only shows took, with what was trained meanwhile; 0 before the first. */
    get pictureMs() {
      return pictureMs;
    },

    /** Takes the points over, and releases them. */
    add: (look: Look): void => {
      waiting.add(look);
      examined = examined
        .then(() => examine(look))
        .finally(() => {
          waiting.delete(look);
          for (const { theta } of look.points) objective.release(theta);
        });
      examined.catch(failed);
    },

    /** Copies of what is still to be examined. */
    save: (): Promise<SavedLook[]> =>
      Promise.all(
        [...waiting]
          .flatMap(({ shownOnly, ...look }) => (shownOnly ? [] : [look]))
          .map(async ({ step, last, points }) => {
            const copies = await objective.saving.copy(points.map(({ theta }) => theta));
            const saved = points.flatMap(({ run }, k) => {
              const theta = copies[k];
              return theta && run !== undefined ? [{ run, theta }] : [];
            });
            return { step, last, points: saved };
          }),
      ),

    /** Runs have joined and left. */
    regroup: (origins: Origins): void => {
      runs = origins.length;
      for (const { points } of waiting)
        for (const point of points) {
          const now = point.run === undefined ? -1 : origins.indexOf(point.run);
          point.run = now < 0 ? undefined : now;
        }
    },

    /** After the signal was aborted: resolves when nothing of it is on the device any more. */
    close: async (): Promise<void> => {
      await examined.catch(() => {});
      await predicting.then(
        (predictor) => predictor.dispose(),
        () => {},
      );
    },
  };
};
