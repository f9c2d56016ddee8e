/** Digits of the test set that the stage shows with every run's answers. */
export const SHOWN_DIGITS = 24;
