import { expect, it } from 'vitest';
import { openLab } from '../testing/surface-page';
import { lockExperiment } from './lock';

it('takes back whatever changes a locked experiment, and lets it be looked at', async () => {
  const { lab } = await openLab();
  const { experiment } = lab.document.getState();
  lockExperiment(lab);
  const { setStart, setHyper, addRun, setSteps, chooseSurface } = lab.document.getState();
  for (const change of [
    () => setStart([1, 1]),
    () => setHyper(0, 'lr', 0.2),
    () => addRun('adam'),
    () => setSteps(7),
    () => chooseSurface('booth'),
    () => lab.moments.getState().undo(),
  ]) {
    change();
    expect(lab.document.getState().experiment).toBe(experiment);
  }
  lab.view.change({ hideFuture: true });
  expect(lab.view.store.getState().hideFuture).toBe(true);
});
