import type { MouseEvent } from 'react';
import type { Experiment } from '../../experiment/types';
import type { View } from '../../experiment/view/view';
import type { Page } from '../../state/page/create-page';
import { linkHash } from '../../state/page/hash';

/** The properties of a real link to an experiment as somebody saw it; a plain click opens it here, and can be undone. */
export const openLink = (page: Page, experiment: Experiment, view: View) => {
  const name = experiment.objective.kind === 'network' ? 'network' : 'surface';
  const lab = page.labs[name];
  return {
    href: linkHash(name, experiment, view, lab.sight),
    onClick: (event: MouseEvent) => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      page.openExperiment(experiment, view);
    },
  };
};
