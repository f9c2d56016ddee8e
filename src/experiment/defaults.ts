import { findMethod } from '../catalog/methods';
import { findOptimizer } from '../catalog/optimizers';
import { parseRun } from './run';
import { parseExperiment } from './schema';
import type { Experiment, RunSpec } from './types';

/** What a person sees first who chooses to write an optimizer: short, and different from what is in the menu. */
const firstRule = 'theta = theta - lr * sign(g)';

/** The canonical form of something written in this program, where a mistake is a bug. */
export const canonical = (input: unknown): Experiment => {
  const experiment = parseExperiment(input);
  if (!experiment.ok) throw new Error(experiment.error.message);
  return experiment.value;
};

/**
 * A run to start from: the definition's defaults, and over them what it suggests for planes or for networks.
 * @param optimizerId an id of the catalogue, or `custom`
 */
export const defaultRun = (optimizerId: string, kind: 'plane' | 'network'): RunSpec => {
  const suggest = (findOptimizer(optimizerId) ?? findMethod(optimizerId))?.suggest;
  const hyper = (kind === 'plane' ? suggest?.surface : suggest?.network) ?? {};
  const custom = optimizerId === 'custom' ? { rule: firstRule } : {};
  const run = parseRun({ optimizer: optimizerId, ...custom, hyper }, 'run', 1);
  if (!run.ok) throw new Error(run.error.message);
  return run.value;
};

/** The smallest experiment of its kind, with one run. */
export const defaultExperiment = (kind: 'plane' | 'network'): Experiment =>
  canonical({
    objective: { kind: kind === 'plane' ? 'surface' : 'network' },
    runs: [defaultRun('adam', kind)],
  });
