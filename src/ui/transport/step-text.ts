/** A number padded with figure spaces (as wide as a digit) to the width of the largest it will show. */
export const padStep = (step: number, total: number): string =>
  String(step).padStart(String(total).length, '\u2007');

/** The whole step a fractional cursor stands for, within what there is. */
export const wholeStep = (step: number, last: number): number =>
  Math.max(0, Math.min(Math.floor(step + 1e-9), last));

/** Seconds of training as on a stopwatch: 4.23 → 00:04.2, 754 → 12:34.0, 3754 → 1:02:34. */
export const stopwatch = (seconds: number): string => {
  if (!Number.isFinite(seconds) || seconds < 0) return '00:00.0';
  const two = (n: number) => String(n).padStart(2, '0');
  const tenths = Math.floor(seconds * 10 + 1e-6);
  const whole = Math.floor(tenths / 10);
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${two(minutes)}:${two(whole % 60)}.${tenths % 10}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
};
