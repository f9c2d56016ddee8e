import { backend } from './en/backend';
import { code } from './en/code';
import { maps } from './en/maps';
import { recovery } from './en/recovery';
import { relief } from './en/relief';
import { sweep } from './en/sweep';
import { verification } from './en/verification';

/** Of panels that load on demand. */
export const later = { backend, code, maps, recovery, relief, sweep, verification } as const;
