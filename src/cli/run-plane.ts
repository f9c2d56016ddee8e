import { findMethod } from '../catalog/methods';
import { simulateSurface } from '../engine/surface/simulate';
import type { Experiment } from '../experiment/types';
import type { RunResult } from './results';

/**
 * Runs a plane's experiment. A finished run has `steps` learning rates and steps + 1 losses and points; a method that
 * arrived earlier has fewer, one for each step that it made. A diverged
 * one ends with its last finite loss: JSON has no name for the value after it. Its learning rates are those of the
 * updates made, the one that broke it included.
 */
export const runPlane = (experiment: Experiment): RunResult[] =>
  simulateSurface(experiment).runs.map((run, i) => {
    const { functionEvaluations, hessianEvaluations } = run;
    const optimizer = experiment.runs[i]?.optimizer ?? 'custom';
    const count = run.status === 'diverged' ? run.lastStep : run.lastStep + 1;
    return {
      optimizer,
      status: run.status,
      lr: [...run.lr.subarray(0, run.lastStep)],
      loss: [...run.loss.subarray(0, count)],
      path: [...run.x.subarray(0, count)].map((x, k) => [x, run.y[k] ?? Number.NaN] as const),
      evaluations: run.spent,
      ...(findMethod(optimizer) === undefined ? {} : { functionEvaluations, hessianEvaluations }),
    };
  });
