import type { Allowed, HyperSpec, HyperValue, NumberSpec } from '../catalog/definition';
import type { Said } from '../formula/said';
import { sayExperiment } from './sentences';

/** Numbers in a list. */
export const LONGEST_LIST = 64;

/** What the mathematics of a number allows: its own bounds, or those of its scale. */
export const allowedOf = (spec: NumberSpec): Allowed => {
  if (spec.allow !== undefined) return spec.allow;
  switch (spec.scale) {
    case 'log':
      return { atLeast: 0 };
    case 'complement':
      return { atLeast: 0, below: 1 };
    case 'integer':
      return { atLeast: 1 };
    case 'linear':
      return {};
    default:
      return spec.scale satisfies never;
  }
};

const describeNumber = (spec: NumberSpec): Said => {
  const { atLeast, above, atMost, below } = allowedOf(spec);
  const bounds = [
    atLeast === undefined ? undefined : sayExperiment('atLeast', { bound: atLeast }),
    above === undefined ? undefined : sayExperiment('above', { bound: above }),
    atMost === undefined ? undefined : sayExperiment('atMost', { bound: atMost }),
    below === undefined ? undefined : sayExperiment('below', { bound: below }),
  ].filter((bound) => bound !== undefined);
  const [first, ...rest] = bounds;
  const whole = spec.scale === 'integer';
  if (first === undefined) return sayExperiment(whole ? 'wholeNumber' : 'finite');
  const all = rest.reduce((left, right) => sayExperiment('and', { left, right }), first);
  return sayExperiment(whole ? 'wholeBounded' : 'finiteBounded', { bounds: all });
};

/** What is allowed, in words: `a finite number, at least 0 and less than 1`. */
export const describeAllowed = (spec: HyperSpec): Said => {
  switch (spec.kind) {
    case 'flag':
      return sayExperiment('flag');
    case 'choice':
      return sayExperiment('choice', { choices: spec.choices.join(', ') });
    case 'list':
      return sayExperiment('wholeList');
    default:
      return describeNumber(spec);
  }
};

const numberAllowed = (spec: NumberSpec, value: number): boolean => {
  const { atLeast, above, atMost, below } = allowedOf(spec);
  return (
    Number.isFinite(value) &&
    (spec.scale !== 'integer' || Number.isSafeInteger(value)) &&
    (atLeast === undefined || value >= atLeast) &&
    (above === undefined || value > above) &&
    (atMost === undefined || value <= atMost) &&
    (below === undefined || value < below)
  );
};

/** The value in canonical form, or nothing where the specification does not allow it. */
export const acceptValue = (spec: HyperSpec, value: unknown): HyperValue | undefined => {
  switch (spec.kind) {
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    case 'choice':
      return typeof value === 'string' && spec.choices.includes(value) ? value : undefined;
    case 'list':
      return Array.isArray(value) &&
        value.length <= LONGEST_LIST &&
        value.every((n) => Number.isSafeInteger(n))
        ? value.map((n: number) => n + 0)
        : undefined;
    default:
      // + 0 turns -0 into 0: JSON has no minus zero.
      return typeof value === 'number' && numberAllowed(spec, value) ? value + 0 : undefined;
  }
};
