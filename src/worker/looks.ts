import type { MnistData, Split } from '../engine/network/data/dataset';
import { evaluate } from '../engine/network/evaluate';
import type { NetworkObjective } from '../engine/network/objective';
import { createPredictor } from '../engine/network/predictions';
import type { SavedLook } from '../experiment/saved-race';
import type { NetworkSpec } from '../experiment/types';
import type { Post } from './messages';
import { SHOWN_DIGITS } from './shown-digits';

const PIXELS = 784;
const TRAINING_IMAGES = 60_000;

/** Where runs are judged at one step. The points are the look's own. */
export interface Look {
  readonly step: number;
  readonly points: readonly {
    readonly run: number;
    readonly theta: ReturnType<NetworkObjective['initial']>;
  }[];
}

export interface LooksOptions {
  readonly session: number;
  readonly post: Post;
  readonly runs: number;
  readonly spec: NetworkSpec;
  readonly data: MnistData;
  readonly objective: NetworkObjective;
  /** Resolves when these images are there. */
  readonly there: (split: Split, from: number, count: number) => Promise<void>;
  readonly yieldToHost: () => Promise<void>;
  readonly signal: AbortSignal;
  readonly failed: (error: unknown) => void;
}

/** The images that no run is trained on. */
const heldOutOf = (spec: NetworkSpec, data: MnistData) =>
  spec.validationSize > 0
    ? ({
        set: 'validation',
        split: data.train,
        from: TRAINING_IMAGES - spec.validationSize,
        count: spec.validationSize,
      } as const)
    : ({ set: 'test', split: data.test, from: 0, count: spec.testSize } as const);

/** Judges runs on held-out images and on the digits shown, beside their training, one look after the other. */
export const createLooks = (options: LooksOptions) => {
  const { session, post, runs, spec, data, objective, there, yieldToHost, signal, failed } =
    options;
  const held = heldOutOf(spec, data);
  const waiting = new Set<Look>();
  let examined: Promise<void> = Promise.resolve();

  /** Training waits neither for the digits shown nor for the held-out images. */
  const predicting = (async () => {
    await there(data.test, 0, SHOWN_DIGITS);
    await there(held.split, held.from, held.count);
    const digits = data.test.images.slice(0, SHOWN_DIGITS * PIXELS);
    post({ type: 'digits', session, digits, labels: data.test.labels.slice(0, SHOWN_DIGITS) });
    const numbers = Array.from({ length: SHOWN_DIGITS }, (_, k) => k);
    return createPredictor(objective.network, data.test, numbers, spec.preprocess);
  })();
  predicting.catch(failed);

  const examine = async ({ step, points }: Look) => {
    const predictor = await predicting;
    const answers = Array.from({ length: runs }, () => new Uint8Array(0));
    for (const { run, theta } of points) {
      if (signal.aborted) return;
      answers[run] = (await predictor.predict(theta)).digits as Uint8Array<ArrayBuffer>;
      const result = await evaluate(
        {
          network: objective.network,
          loss: spec.loss,
          preprocess: spec.preprocess,
          ...held,
          pause: yieldToHost,
          signal,
        },
        theta,
      );
      if (result) post({ type: 'evaluation', session, run, step, set: held.set, ...result });
    }
    if (!signal.aborted) post({ type: 'answers', session, step, runs: answers });
  };

  return {
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
        [...waiting].map(async ({ step, points }) => {
          const copies = await objective.saving.copy(points.map(({ theta }) => theta));
          const saved = points.flatMap(({ run }, k) => {
            const theta = copies[k];
            return theta ? [{ run, theta }] : [];
          });
          return { step, points: saved };
        }),
      ),

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
