import type { SaidValue } from '../../formula/said';

/** What a crash is told with. */
export const crashReason = (message: string): SaidValue =>
  message || { key: 'recovery.silent', values: {}, english: 'without a message' };
