import { backend } from './en/backend';
import { inspector } from './en/inspector';
import { maps } from './en/maps';
import { verification } from './en/verification';

/** Of panels that load on demand. */
export const later = { backend, inspector, maps, verification } as const;
