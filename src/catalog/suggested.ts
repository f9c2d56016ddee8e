/** A number as a person would write it. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

/** So much of a race, in whole steps, at least one. */
export const shareOf = (steps: number, share: number): number =>
  Math.max(1, Math.round(steps * share));

/** 1 less a rounded share. */
export const complement = (share: number): number => Number((1 - rounded(share)).toPrecision(12));
