import type { HyperSpec, HyperValue, NumberSpec } from '../../catalog/definition';
import { allowedOf } from '../../experiment/value';

/** Digits that tell one step from the next in any race. */
const DIGITS = 6;

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
  const shown = (steps: number) => Number((steps / perEpoch).toPrecision(DIGITS));
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
