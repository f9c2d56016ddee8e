import type { ArrowKind } from './arrows';

/** What a rule calls its running sum or mean of gradients, also corrected for its start. */
const MOMENTA = new Set(['b', 'm', 'mhat', 'mbar']);

/** The arrow on the stage that shows a term of a rule, if one does. */
export const arrowOfTerm = (term: string | undefined): ArrowKind | undefined => {
  if (term === 'g') return 'gradient';
  if (term === 'theta') return 'step';
  return term !== undefined && MOMENTA.has(term) ? 'momentum' : undefined;
};
