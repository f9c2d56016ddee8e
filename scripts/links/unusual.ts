import type { HyperSpec, HyperValue, NumberSpec } from '../../src/catalog/definition';
import { acceptValue } from '../../src/experiment/value';

const candidates = (spec: NumberSpec): readonly number[] => {
  const { default: usual, min, max, scale } = spec;
  if (scale === 'integer') return [usual + 3, usual + 1];
  if (scale === 'complement') return [usual === 0 ? 0.35 : 1 - (1 - usual) * 0.7];
  if (scale === 'log') return [usual === 0 ? Math.sqrt(min * max) : usual * 1.7, usual * 0.9];
  return [usual + 0.37 * (max - min), usual - 0.11 * (max - min)];
};

/** Allowed values that are not the default: one, but of a choice every other one. */
export const unusualValues = (spec: HyperSpec): readonly HyperValue[] => {
  switch (spec.kind) {
    case 'flag':
      return [!spec.default];
    case 'choice':
      return spec.choices.filter((choice) => choice !== spec.default);
    case 'list':
      return [[3, 5, 8, 13]];
    default: {
      const value = candidates(spec).find((one) => acceptValue(spec, one) !== undefined);
      if (value === undefined) throw new Error(`no other value than ${spec.default}`);
      return [value];
    }
  }
};

/** Sets of values that together hold every unusual one. */
export const unusualSets = (
  specs: Readonly<Record<string, HyperSpec>>,
): readonly Readonly<Record<string, HyperValue>>[] => {
  const values = Object.entries(specs).map(([name, spec]) => [name, unusualValues(spec)] as const);
  const sets = Math.max(1, ...values.map(([, list]) => list.length));
  return Array.from({ length: sets }, (_, k) =>
    Object.fromEntries(
      values.flatMap(([name, list]) => {
        const value = list[k] ?? list[0];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  );
};
