import { encodeExperiment } from '../../experiment/codec';
import { pathIn, payloadIn } from '../../experiment/link';
import type { Experiment } from '../../experiment/types';
import { encodeView } from '../../experiment/view/codec';
import { linkView } from '../../experiment/view/link-view';
import type { FirstSight, View } from '../../experiment/view/view';
import type { Lab } from '../lab/lab';
import type { PageDefinition } from './route';

const known = new WeakMap<Experiment, string>();

/** An experiment never changes: whoever looks around makes no new text of it. */
const payloadOf = (experiment: Experiment): string => {
  const payload = known.get(experiment) ?? encodeExperiment(experiment);
  known.set(experiment, payload);
  return payload;
};

export type Linked = Pick<Lab, 'document' | 'picture' | 'sight' | 'fixed'>;

/**
 * The address bar always holds the page and, of a lab, its experiment and how it is looked at:
 * `#<page>?e=1.<payload>&v=1.<payload>`, without the second part at the first sight.
 */
export const hashOf = ({ name, lab }: PageDefinition, of: Linked): string =>
  lab === undefined
    ? `#/${name}`
    : linkHash(
        name,
        of.document.getState().experiment,
        of.picture(),
        of.sight,
        of.fixed.value?.payload,
      );

/**
 * The same of an experiment that is in no lab.
 * @param sight the first one of the lab that it is for
 * @param assignment what a teacher has fixed of it and asks, as a link says it
 */
export const linkHash = (
  name: string,
  experiment: Experiment,
  view: View,
  sight: FirstSight,
  assignment?: string,
): string => {
  const packed = encodeView(linkView(view), sight);
  return `#${name}?e=${payloadOf(experiment)}${packed === '' ? '' : `&v=${packed}`}${assignment ? `&a=${assignment}` : ''}`;
};

/** What a hash says: the page, and of a lab the experiment, the view and the assignment, as far as it has them. */
export const parseHash = (
  hash: string,
): {
  readonly page: string;
  readonly payload: string | undefined;
  readonly view: string | undefined;
  readonly assignment: string | undefined;
} => ({
  page: pathIn(hash),
  payload: payloadIn(hash, 'e'),
  view: payloadIn(hash, 'v'),
  assignment: payloadIn(hash, 'a'),
});
