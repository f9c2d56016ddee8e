import { log } from '../formula/math/float64';

/** How a value of a surface becomes its share, from 0 to 1, of a scale of colours or heights. */
export type ValueCurve =
  | { readonly kind: 'flat' }
  | { readonly kind: 'linear'; readonly low: number; readonly span: number }
  /** Even in log(value - floor + soft), from `least` to `most` of that. */
  | {
      readonly kind: 'log';
      readonly floor: number;
      readonly soft: number;
      readonly least: number;
      readonly most: number;
    };

const clamp = (share: number) => Math.min(1, Math.max(0, share));

/** @returns the share in [0, 1] of any value; NaN where there is no value */
export const sharesBy = (curve: ValueCurve): ((value: number) => number) => {
  switch (curve.kind) {
    case 'flat':
      return () => 0.5;
    case 'linear':
      return (value) => clamp((value - curve.low) / curve.span);
    case 'log': {
      const { floor, soft, least, most } = curve;
      const whole = log(most / least);
      return (value) => {
        const above = value - floor + soft;
        // Between the values that the curve was made for there may be lower ones.
        return above <= least ? 0 : clamp(log(above / least) / whole);
      };
    }
    default:
      return curve satisfies never;
  }
};

/** The same for one value. */
export const shareOf = (curve: ValueCurve, value: number): number => sharesBy(curve)(value);

export const sameCurve = (a: ValueCurve, b: ValueCurve): boolean => {
  if (a.kind === 'log')
    return (
      b.kind === 'log' &&
      a.floor === b.floor &&
      a.soft === b.soft &&
      a.least === b.least &&
      a.most === b.most
    );
  if (a.kind === 'linear') return b.kind === 'linear' && a.low === b.low && a.span === b.span;
  return b.kind === a.kind;
};
