import { printable } from '../formula/printable';

/** What was found instead of what is allowed, short enough for a message. */
export const show = (value: unknown): string =>
  printable(
    typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value)),
    60,
  );
