import { encodeExperiment } from '../../experiment/codec';
import { pathIn, payloadIn } from '../../experiment/link';
import type { Experiment } from '../../experiment/types';
import type { PageDefinition } from './route';

/** The address bar always holds the page and, of a lab, its experiment: `#<page>?e=1.<payload>`. */
export const hashOf = ({ name, lab }: PageDefinition, experiment: Experiment): string =>
  lab === undefined ? `#/${name}` : `#${name}?e=${encodeExperiment(experiment)}`;

export const parseHash = (
  hash: string,
): { readonly page: string; readonly payload: string | undefined } => ({
  page: pathIn(hash),
  payload: payloadIn(hash, 'e'),
});
