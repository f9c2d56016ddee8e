import { limits } from '../formula/limits';
import { type Result, succeed } from '../formula/result';
import { type ExperimentError, problem } from './error';
import { fieldOf } from './field';
import { sayExperiment } from './sentences';

/** More than any experiment needs, and little enough for whatever walks a document later. */
export const bounds = {
  /** Lists and objects inside each other. */
  depth: 32,
  /** Characters of a key; a rule's names are as short. */
  key: limits.nameLength,
  /** Characters of a text: a formula that is too long has its own message. */
  text: 5 * limits.length,
  /** Characters of a table: 500 lines of three numbers with every digit that there is. */
  table: 100_000,
  /** Numbers, texts, flags, lists and objects altogether. */
  values: 100_000,
} as const;

/** Where something stands in a document. */
interface Place {
  readonly value: unknown;
  readonly depth: number;
  readonly key: string | number;
  readonly parent: Place | undefined;
}

const pathOf = (place: Place): string => {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at?.parent !== undefined; at = at.parent)
    path.unshift(at.key);
  return fieldOf('', path);
};

/**
 * Refuses documents that nobody authored, with the place in them. Takes no more room on the stack for a deep one than for
 * a flat one, so it comes before anything that recurses.
 */
export const checkBounds = (document: unknown): Result<undefined, ExperimentError> => {
  const open: Place[] = [{ value: document, depth: 0, key: '', parent: undefined }];
  let values = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, depth } = place;
    values += 1;
    const refuse = (key: 'longName' | 'longText' | 'tooDeep' | 'tooManyValues', most: number) =>
      problem('out-of-range', pathOf(place), sayExperiment(key, { most }));
    if (typeof place.key === 'string' && place.key.length > bounds.key)
      return refuse('longName', bounds.key);
    const longest = place.key === 'csv' ? bounds.table : bounds.text;
    if (typeof value === 'string' && value.length > longest) return refuse('longText', longest);
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= bounds.depth) return refuse('tooDeep', bounds.depth);
    const inside: Iterable<[string | number, unknown]> = Array.isArray(value)
      ? value.entries()
      : Object.entries(value);
    for (const [key, inner] of inside) {
      if (values + open.length >= bounds.values) return refuse('tooManyValues', bounds.values);
      open.push({ value: inner, depth: depth + 1, key, parent: place });
    }
  }
  return succeed(undefined);
};
