import { isSoftwareAdapter } from '../../experiment/software-adapter';

/** What tells whether quads pay, of an adapter or of the device that it gave. */
interface LaneInfo {
  readonly info: GPUAdapterInfo;
  readonly features: { has(name: string): boolean };
}

const QUAD = 4;

/**
 * Whether invocations run by fours, one processor's vector each, and can exchange numbers: as on SwiftShader, where a
 * load costs far more than an exchange. On hardware the tiles in workgroup memory are for that.
 */
export const runsInQuads = ({ info, features }: LaneInfo): boolean =>
  isSoftwareAdapter(info) &&
  features.has('subgroups') &&
  info.subgroupMinSize === QUAD &&
  info.subgroupMaxSize === QUAD;

/** The same of a device; it has to be asked for `subgroups`. */
export const hasQuads = ({ adapterInfo, features }: GPUDevice): boolean =>
  // Browsers that do not tell of a device's adapter yet.
  adapterInfo !== undefined && runsInQuads({ info: adapterInfo, features });
