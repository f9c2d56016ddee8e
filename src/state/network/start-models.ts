import type { NetworkSpec } from '../../experiment/types';
import type { Keep } from '../page/keep';

/** Only the last ones are kept: half a megabyte each. */
const KEPT = 8;
const KEY = 'starts';

type Theta = Float32Array<ArrayBuffer>;
type Entries = readonly (readonly [fingerprint: string, theta: Theta])[];

/** Parameters from files from which races start. Links name them; the browser that opened them keeps them. */
export interface StartModels {
  add(fingerprint: string, theta: Theta): void;
  /** At once where this visit knows them, or there is nothing to know. */
  get(spec: NetworkSpec): { readonly theta: Theta | undefined } | undefined;
  /** The same from what the browser has kept of earlier visits. */
  recall(spec: NetworkSpec): Promise<Theta | undefined>;
}

const isEntries = (value: unknown): value is Entries =>
  Array.isArray(value) &&
  value.every(
    (one) => Array.isArray(one) && typeof one[0] === 'string' && one[1] instanceof Float32Array,
  );

const createStartModels = (keep: Keep): StartModels => {
  const known = new Map<string, Theta>();
  const kept = async (): Promise<Entries> => {
    const found = await keep.read(KEY);
    return isEntries(found) ? found : [];
  };
  const write = async (fingerprint: string, theta: Theta) => {
    const others = (await kept()).filter(([other]) => other !== fingerprint);
    await keep.write(KEY, [...others, [fingerprint, theta]].slice(-KEPT));
  };
  return {
    add: (fingerprint, theta) => {
      known.set(fingerprint, theta);
      void write(fingerprint, theta);
    },
    get: ({ start }) => {
      if (start === undefined) return { theta: undefined };
      const theta = known.get(start.fingerprint);
      return theta && { theta };
    },
    recall: async ({ start }) => {
      const [, theta] = (await kept()).find(([one]) => one === start?.fingerprint) ?? [];
      if (start && theta) known.set(start.fingerprint, theta);
      return theta;
    },
  };
};

const known = new WeakMap<Keep, StartModels>();

/** Those of a page, by what it keeps; they come when a network is looked at. */
export const startModelsOf = (keep: Keep): StartModels => {
  const found = known.get(keep) ?? createStartModels(keep);
  known.set(keep, found);
  return found;
};
