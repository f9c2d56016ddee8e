import { pythonNumber } from '../formula/python/number';
import type { ExportContext } from './context';
import type { Lines } from './text';

/**
 * The first part of every script: what it does, what it imports, and its settings.
 * @param settings further ones, after the seed and the number of steps
 */
export const scriptHead = (
  { about, experiment }: ExportContext,
  imports: Lines,
  settings: Lines,
): Lines => [
  '#!/usr/bin/env python3',
  `"""${about.join('\n')}\n"""`,
  '',
  ...imports,
  '',
  `SEED = ${pythonNumber(experiment.seed)}`,
  `STEPS = ${pythonNumber(experiment.steps)}`,
  ...settings,
];
