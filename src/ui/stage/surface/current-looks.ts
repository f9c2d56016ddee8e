import { documentStore } from '../../../state/document';
import { isVisible, sessionStore } from '../../../state/session';
import { runColor, runStyle } from '../../run-style';
import type { Scheme } from './color-map';
import type { RunLook } from './run-paths';

/** How the stores want every run of the surface race drawn. */
export const currentLooks = (scheme: Scheme): readonly RunLook[] => {
  const session = sessionStore.getState();
  return documentStore.getState().experiments.surface.runs.map((_, run) => {
    const { marker, dash } = runStyle(run);
    return {
      color: runColor(run, scheme),
      marker,
      dash: dash === '' ? [] : dash.split(' ').map(Number),
      visible: isVisible(session, run),
      selected: session.selectedRun === run,
      diverged: session.status[run] === 'diverged',
    };
  });
};
