import { type Precision, precisions } from '../../export/model/packed';
import { InputError } from '../io';

/** What is asked of `--model-to` and `--precision`. */
export interface ModelOptions {
  /** Where the trained models are written. */
  readonly folder: string;
  readonly precision: Precision;
}

/** @throws InputError that names the flag; undefined where no model is wanted */
export const modelOptions = (given: {
  readonly 'model-to'?: string | undefined;
  readonly precision?: string | undefined;
}): ModelOptions | undefined => {
  const { 'model-to': folder, precision: wanted = 'float32' } = given;
  if (folder === undefined) {
    if (given.precision === undefined) return undefined;
    throw new InputError('--precision: says how --model-to keeps parameters; add that');
  }
  const precision = precisions.find((one) => one === wanted);
  if (precision === undefined)
    throw new InputError(
      `--precision: ${wanted.slice(0, 40)} is not known; it may be ${precisions.join(', ')}`,
    );
  return { folder, precision };
};
