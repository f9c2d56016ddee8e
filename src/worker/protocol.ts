import type {
  BackendChoice,
  BackendName,
  BackendReason,
  BackendReport,
} from '../experiment/backend';
import { COLUMNS as RECORDED } from '../experiment/recorded/columns';
import type { Recorded } from '../experiment/recorded/quantities';
import type { SavedLook, SavedRace } from '../experiment/saved-race';

/** What page and worker both know of what crosses between them; the messages themselves are in `messages.ts`. */

export type { BackendChoice, BackendName, BackendReason };

/** Which backend trains, and why: shown in the badge. */
export interface BackendStatus {
  readonly name: BackendName;
  readonly choice: BackendChoice;
  readonly reason: BackendReason;
  readonly adapter?: string;
  /** Threads of WebAssembly. */
  readonly threads?: number;
}

export type Column = Recorded | 'verdict' | 'since';

/** What is recorded, then the code of what the run is doing (`codeOf`), told of the steps from `since` on. */
export const COLUMNS: readonly Column[] = [...RECORDED, 'verdict', 'since'];

/** Recorded steps of one run: `data` holds COLUMNS.length columns of `count` doubles, one after the other. */
export interface Block {
  readonly run: number;
  readonly count: number;
  readonly data: Float64Array<ArrayBuffer>;
}

export type RunState = 'running' | 'finished' | 'diverged';

/** x, y and the value there. */
export type Landmark = readonly [number, number, number];

/** What a network race goes on from when its worker or its device is lost. The page keeps it, and looks at the step. */
export interface Checkpoint {
  readonly race: SavedRace;
  /** Evaluations of earlier steps that were not done by then. */
  readonly looks: readonly SavedLook[];
  /** The backend with the kernels that were chosen for it: other ones give other digits. */
  readonly backend: BackendReport;
  /** Every run's losses so far, one a step: what its verdicts are told from. */
  readonly losses: readonly Float64Array<ArrayBuffer>[];
}

export type Phase = 'engine' | 'backend' | 'data' | 'shaders';

export type FailureCode =
  | 'worker-crashed'
  | 'threads-stuck'
  | 'engine-failed'
  | 'backend-unavailable'
  | 'device-lost'
  | 'shard-missing'
  | 'shard-damaged'
  | 'offline'
  | 'part-missing'
  /** The race starts from parameters of a file that the page does not have, or that are of another network. */
  | 'start-missing'
  | 'start-other'
  | 'experiment-invalid';
