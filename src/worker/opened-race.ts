import type { Data, Split } from '../engine/network/data/split';
import type { NetworkShape } from '../experiment/network/shape';
import type { NetworkSpec } from '../experiment/types';
import type { Snapshot, Snapshots } from './snapshots';

/** The race of networks that the worker has, as requests see it. */
export interface OpenedRace {
  readonly session: number;
  readonly spec: NetworkSpec;
  readonly data: Data;
  readonly network: NetworkShape;
  readonly snapshots: Pick<Snapshots, 'of' | 'at' | 'settled'>;
  /** It is training: requests leave it most of the time. */
  readonly training: boolean;
  /** Resolves when these examples are there. */
  readonly there: (split: Split, from: number, count: number) => Promise<void>;
  /** Where a run stands, copied; nothing of one that has diverged. */
  now(run: number): Promise<Snapshot | undefined>;
}
