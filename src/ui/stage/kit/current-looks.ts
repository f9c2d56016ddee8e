import { lookOf } from '../../../experiment/run-looks';
import type { Lab } from '../../../state/lab/lab';
import { isVisible } from '../../../state/lab/looks';
import { runColor, runStyle } from '../../run-style';
import type { Scheme } from './color-map';
import type { RunLook } from './run-paths';

/** How a lab wants every run drawn. */
export const currentLooks = (
  { document, view, playback }: Pick<Lab, 'document' | 'view' | 'playback'>,
  scheme: Scheme,
): readonly RunLook[] => {
  const seen = view.store.getState();
  const { status } = playback.getState();
  return document.getState().experiment.runs.map((_, run, runs) => {
    const look = lookOf(runs, run);
    const { marker, dash } = runStyle(look);
    return {
      color: runColor(look, scheme),
      marker,
      dash: dash === '' ? [] : dash.split(' ').map(Number),
      visible: isVisible(seen, run),
      selected: seen.run === run,
      diverged: status[run] === 'diverged',
      ghost: !seen.hideFuture,
    };
  });
};
