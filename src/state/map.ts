import { createStore } from 'zustand/vanilla';
import type { MapChoice, MapSpec } from '../experiment/map/spec';
import type { Experiment } from '../experiment/types';
import type { Event, FailureCode } from '../worker/protocol';
import { engine, onEngine, onEngineCrash } from './engine';
import { createNewest } from './newest';
import { RunSeries } from './telemetry';

type EventOf<T extends Event['type']> = Extract<Event, { type: T }>;

/** What is known of a map, and what it is of. */
export type MapPicture = Omit<EventOf<'map'>, 'type' | 'id'> & { readonly spec: MapSpec };

/** The run of one pixel. */
export interface MapPath {
  readonly experiment: Experiment;
  readonly series: RunSeries;
  readonly diverged: boolean;
}

export interface MapFailure {
  readonly code: FailureCode;
  /** The engine's own; the page has sentences for the other codes. */
  readonly message: string;
}

export interface MapState {
  /** The newest picture; it stays while the next one is computed. */
  readonly picture: MapPicture | undefined;
  readonly busy: boolean;
  readonly failure: MapFailure | undefined;
  readonly path: MapPath | undefined;
}

export const mapStore = createStore<MapState>()(() => ({
  picture: undefined,
  busy: false,
  failure: undefined,
  path: undefined,
}));

let id = 0;
let asked: MapSpec | undefined;
let chosen: MapChoice = 'auto';

/** Begins a map; the one under way ends. */
export const requestMap = (spec: MapSpec, choice: MapChoice): void => {
  id += 1;
  asked = spec;
  chosen = choice;
  mapStore.setState({ busy: true, failure: undefined });
  engine.send({ type: 'map', id, spec, choice });
};

/** Asks once more for what failed. */
export const retryMap = (): void => {
  if (asked) requestMap(asked, chosen);
};

/** Ends the map under way; what is shown stays. */
export const stopMap = (): void => {
  id += 1;
  asked = undefined;
  mapStore.setState({ busy: false });
  engine.send({ type: 'map-stop' });
};

let pathId = 0;
let pathAsked: Experiment | undefined;
let pathWanted = false;
const paths = createNewest<Experiment>((experiment) => {
  pathId += 1;
  pathAsked = experiment;
  engine.send({ type: 'map-path', id: pathId, experiment });
});

/** The path of one run, for whoever points at its pixel. */
export const requestMapPath = (experiment: Experiment): void => {
  pathWanted = true;
  paths.ask(experiment);
};

export const clearMapPath = (): void => {
  pathWanted = false;
  if (mapStore.getState().path) mapStore.setState({ path: undefined });
};

onEngine({
  map: ({ type: _, id: answered, ...picture }) => {
    if (answered !== id || asked === undefined) return;
    mapStore.setState({ picture: { ...picture, spec: asked }, busy: picture.done < 1 });
  },
  'map-failed': ({ id: answered, code, message }) => {
    if (answered === id) mapStore.setState({ busy: false, failure: { code, message } });
  },
  'map-path': ({ id: answered, block, status }) => {
    if (answered === pathId && pathAsked && pathWanted && block) {
      const series = new RunSeries();
      series.append(block);
      mapStore.setState({
        path: { experiment: pathAsked, series, diverged: status === 'diverged' },
      });
    }
    paths.answered();
  },
});
onEngineCrash((message, again) => {
  paths.lost(again);
  if (!mapStore.getState().busy) return;
  if (again && asked) requestMap(asked, chosen);
  else mapStore.setState({ busy: false, failure: { code: 'worker-crashed', message } });
});
