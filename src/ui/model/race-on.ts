import { fingerprintOf } from '../../experiment/network/fingerprint';
import type { NetworkLab } from '../../state/network/network-lab';
import { startModelsOf } from '../../state/network/start-models';

/** Parameters that were read from a file. */
export interface OpenedModel {
  readonly file: string;
  readonly theta: Float32Array<ArrayBuffer>;
}

/** All runs start from these parameters, as an edit that undo takes back, and race at once. */
export const raceOn = (lab: NetworkLab, { file, theta }: OpenedModel): void => {
  const fingerprint = fingerprintOf(theta);
  startModelsOf(lab.keep).add(fingerprint, theta);
  lab.document.getState().setObjective({ start: { file: file.slice(0, 120), fingerprint } });
  lab.controls.play();
};

/** Whether these are the parameters that the race waits for; if so it has them now, and begins. */
export const giveStart = (lab: NetworkLab, { theta }: OpenedModel): boolean => {
  const { objective } = lab.document.getState().experiment;
  const fingerprint = fingerprintOf(theta);
  if (objective.kind !== 'network' || objective.start?.fingerprint !== fingerprint) return false;
  startModelsOf(lab.keep).add(fingerprint, theta);
  lab.controls.retry();
  return true;
};

/** The same race from what `init` draws, which is another one. */
export const beginDrawn = (lab: NetworkLab): void => {
  const { experiment, openObjective } = lab.document.getState();
  if (experiment.objective.kind !== 'network') return;
  const { start: _, ...drawn } = experiment.objective;
  openObjective(drawn, experiment.runs);
};
