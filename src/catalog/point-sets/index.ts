import type { PointSetDefinition } from '../definition';
import { bend } from './bend';
import { decay } from './decay';
import { features } from './features';
import { labels } from './labels';
import { line } from './line';
import { ring } from './ring';
import { wave } from './wave';

/** In the order of the menu; the first one is taken where nothing is said. */
export const pointSets = [
  line,
  labels,
  wave,
  decay,
  ring,
  bend,
  features,
] as const satisfies readonly PointSetDefinition[];

/** The point set of that id, or nothing. */
export const findPointSet = (id: string): PointSetDefinition | undefined =>
  pointSets.find((set) => set.id === id);
