/** A loss so many times that at the start is out of all proportion to those of runs that learn. */
export const EXPLODED_TIMES = 1000;
