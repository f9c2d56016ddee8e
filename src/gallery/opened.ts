import { canonical } from '../experiment/defaults';
import type { Experiment } from '../experiment/types';
import { type FirstSight, firstView, type View } from '../experiment/view/view';
import type { Story } from './story';

interface Opened {
  readonly experiment: Experiment;
  readonly view: View;
}

const known = new WeakMap<Story, Opened>();

/** A story as the lab opens it. @param labs whose first sights may differ from others' */
export const openedStory = (
  story: Story,
  labs: Readonly<Record<'surface' | 'network', { readonly sight: FirstSight }>>,
): Opened => {
  const before = known.get(story);
  if (before) return before;
  const experiment = canonical(story.experiment);
  const { sight } = labs[experiment.objective.kind === 'network' ? 'network' : 'surface'];
  const opened = { experiment, view: { ...firstView(sight), ...story.view } };
  known.set(story, opened);
  return opened;
};
