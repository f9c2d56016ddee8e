/** How far a path may be from an independent one, relative to where it is. */
const BOUND = 1e-9;

/**
 * NAdam on Beale's function multiplies a last digit by 10^7 within 60 steps: the reference's own path moves by 4e-9 when
 * the terms of its gradient are added in another order.
 */
const SENSITIVE = { optimizer: 'nadam', surface: 'beale', bound: 1e-8 };

export const pathBound = (fixture: {
  readonly optimizer: string;
  readonly surface: string;
}): number =>
  fixture.optimizer === SENSITIVE.optimizer && fixture.surface === SENSITIVE.surface
    ? SENSITIVE.bound
    : BOUND;
