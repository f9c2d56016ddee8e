import type { Result } from '../formula/result';

/**
 * What a check of an experiment let pass.
 * @throws with the field and what is wrong with it
 */
export const valid = <T>(
  checked: Result<T, { readonly field: string; readonly message: string }>,
): T => {
  if (!checked.ok) throw new Error(`${checked.error.field}: ${checked.error.message}`);
  return checked.value;
};
