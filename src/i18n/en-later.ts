import { backend } from './en/backend';
import { inspector } from './en/inspector';
import { maps } from './en/maps';
import { recovery } from './en/recovery';
import { relief } from './en/relief';
import { verification } from './en/verification';

/** Of panels that load on demand. */
export const later = { backend, inspector, maps, recovery, relief, verification } as const;
