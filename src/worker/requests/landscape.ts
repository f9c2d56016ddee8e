import type { RunAt } from '../../experiment/network/judgement';
import type {
  GridSide,
  LandscapeGrid,
  LandscapePlane,
  LineCut,
  PlaneChoice,
  RunBesidePlane,
} from '../../experiment/network/landscape';
import type { Domain } from '../../experiment/types';
import type { Answerer } from './answerer';
import { ofRace } from './of-race';

export interface PlaneRequest {
  readonly session: number;
  readonly choice: PlaneChoice;
  /** By run, the last step at which it is in proportion to the others; nothing: it always is. */
  readonly calmUntil: readonly (number | null)[];
  /** For asking anew: the newest step of which parameters are kept. */
  readonly step: number;
  /** For asking anew, when a race comes to rest. */
  readonly playing: boolean;
}

/** The plane of the race's runs; nothing as long as they are all at one place. */
export const plane: Answerer<PlaneRequest, LandscapePlane | undefined> = ofRace(
  async () => (await import('./landscape/find-plane')).findPlane,
);

export interface GridRequest {
  readonly session: number;
  /** Of a plane that was told. */
  readonly plane: number;
  readonly domain: Domain;
  /** Lines along each direction, in the end. */
  readonly side: GridSide;
}

/** The loss over a part of a plane, coarse to fine; nothing where that plane is forgotten. */
export const landscape: Answerer<GridRequest, LandscapeGrid | undefined> = ofRace(
  async () => (await import('./landscape/find-grid')).findGrid,
);

export interface BesidePlaneRequest {
  readonly session: number;
  readonly plane: number;
  readonly points: readonly RunAt[];
}

/** How far runs are off a plane, with the losses there and here; they come run after run. */
export const besidePlane: Answerer<BesidePlaneRequest, readonly RunBesidePlane[]> = ofRace(
  async () => (await import('./landscape/beside-plane')).besidePlane,
);

export interface LineCutRequest {
  readonly session: number;
  readonly from: RunAt;
  readonly to: RunAt;
}

/** The loss along the line between two runs, coarse to fine; nothing where nothing was kept. */
export const lineCut: Answerer<LineCutRequest, LineCut | undefined> = ofRace(
  async () => (await import('./landscape/find-cut')).findCut,
);
