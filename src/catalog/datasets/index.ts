import type { DatasetDefinition } from '../dataset';
import { mnist } from './mnist';

/** In the order of the menu; the first one is taken where nothing is said. */
export const datasets = [mnist] as const satisfies readonly DatasetDefinition[];
