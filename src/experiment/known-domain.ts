import { findSurface } from '../catalog/surfaces';
import type { Domain, ObjectiveSpec } from './types';

/**
 * Where a surface's minima are known to be the least: a loss beyond it reaches no target that speaks of them. Nothing of a
 * typed formula, of which none is known.
 */
export const knownDomain = (objective: ObjectiveSpec): Domain | undefined =>
  objective.kind === 'surface' ? findSurface(objective.surface)?.domain : undefined;
