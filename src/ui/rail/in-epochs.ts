import type { HyperSpec, HyperValue, NumberSpec } from '../../catalog/definition';
import { allowedOf } from '../../experiment/value';

/** So many digits tell one step from the next in any race. */
const MOST_DIGITS = 6;
const LEAST_DIGITS = 2;

/** As few digits as still mean these steps. */
const epochsOf = (steps: number, perEpoch: number): number => {
  for (let digits = LEAST_DIGITS; ; digits += 1) {
    const epochs = Number((steps / perEpoch).toPrecision(digits));
    if (digits === MOST_DIGITS || Math.round(epochs * perEpoch) === steps) return epochs;
  }
};

/** A length of a schedule as it is shown in epochs; the document keeps steps. */
export interface InEpochs {
  readonly spec: HyperSpec;
  readonly value: HyperValue;
  /** The length in steps that a number typed in epochs means: the nearest that there is. */
  readonly toSteps: (value: HyperValue) => HyperValue;
}

const scaled = (spec: NumberSpec, perEpoch: number): NumberSpec => ({
  default: spec.default / perEpoch,
  min: 1 / perEpoch,
  max: spec.max / perEpoch,
  scale: 'log',
  allow: { atLeast: 0 },
});

/** @returns nothing for what is no length */
export const inEpochs = (
  spec: HyperSpec,
  value: HyperValue,
  perEpoch: number,
): InEpochs | undefined => {
  const shown = (steps: number) => epochsOf(steps, perEpoch);
  const steps = (epochs: number) => Math.round(epochs * perEpoch);
  switch (spec.kind) {
    case 'flag':
    case 'choice':
      return undefined;
    case 'list':
      if (spec.unit === undefined || !Array.isArray(value)) return undefined;
      return {
        spec: { ...spec, fractions: true as const },
        value: value.map(shown),
        toSteps: (list) => (Array.isArray(list) ? list.map(steps) : value),
      };
    default: {
      if (spec.unit === undefined || typeof value !== 'number') return undefined;
      const { atLeast, above } = allowedOf(spec);
      const least = atLeast ?? (above === undefined ? 0 : above + 1);
      return {
        spec: scaled(spec, perEpoch),
        value: shown(value),
        toSteps: (epochs) => Math.max(least, steps(Number(epochs))),
      };
    }
  }
};
