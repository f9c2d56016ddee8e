import type { Lab } from './lab';

type Looked = Pick<Lab, 'view' | 'cursor' | 'race'>;

/** Whether a lab keeps to itself what its runs do after the step that is looked at. */
export const hidesFuture = ({ view }: Pick<Lab, 'view'>): boolean =>
  view.store.getState().hideFuture;

/** The last step of which anything is shown: that of the cursor where the future is hidden, else the last recorded one. */
export const horizonOf = ({ view, cursor, race }: Looked): number =>
  hidesFuture({ view }) && !cursor.live ? Math.min(cursor.step, race.lastStep) : race.lastStep;
