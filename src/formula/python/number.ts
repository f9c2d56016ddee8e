/** A finite number as Python reads it back to the same value. */
export const pythonNumber = (value: number): string => {
  if (Number.isNaN(value)) return 'math.nan';
  if (!Number.isFinite(value)) return value > 0 ? 'math.inf' : '-math.inf';
  const text = value !== 0 && Math.abs(value) < 1e-3 ? value.toExponential() : String(value);
  // Whole numbers beyond 2^53 would become exact integers of any length.
  return Number.isSafeInteger(value) || /[.e]/.test(text) ? text : `${text}.0`;
};

/** The same, never as a whole number of Python's. */
export const pythonFloat = (value: number): string => {
  const text = pythonNumber(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
};
