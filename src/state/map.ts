import { createStore } from 'zustand/vanilla';
import type { MapChoice, MapSpec } from '../experiment/map/spec';
import type { Experiment } from '../experiment/types';
import type { AnswerOf, Failure, RequestOf } from '../worker/client';
import { engine } from './engine';
import { RunSeries } from './telemetry';

/** What is known of a map, and what it is of. */
export type MapPicture = AnswerOf<'map'> & { readonly spec: MapSpec };

/** The run of one pixel. */
export interface MapPath {
  readonly experiment: Experiment;
  readonly series: RunSeries;
  readonly diverged: boolean;
}

export interface MapState {
  /** The newest picture; it stays while the next one is computed. */
  readonly picture: MapPicture | undefined;
  readonly busy: boolean;
  /** The engine's own words; the page has sentences for the other codes. */
  readonly failure: Failure | undefined;
  readonly path: MapPath | undefined;
}

export const mapStore = createStore<MapState>()(() => ({
  picture: undefined,
  busy: false,
  failure: undefined,
  path: undefined,
}));

const maps = engine.channel('map', {
  patienceMs: 0,
  quiet: true,
  begun: () => mapStore.setState({ busy: true, failure: undefined }),
  answered: (picture, { spec }) =>
    mapStore.setState({ picture: { ...picture, spec }, busy: picture.done < 1 }),
  failed: ({ code, message }) => mapStore.setState({ busy: false, failure: { code, message } }),
});

let asked: RequestOf<'map'> | undefined;

/** Begins a map; the one under way ends. */
export const requestMap = (spec: MapSpec, choice: MapChoice): void => {
  asked = { spec, choice };
  maps.ask(asked);
};

/** Asks once more for what failed. */
export const retryMap = (): void => {
  if (asked) maps.ask(asked);
};

/** Ends the map under way; what is shown stays. */
export const stopMap = (): void => {
  asked = undefined;
  maps.cancel();
  mapStore.setState({ busy: false });
};

const paths = engine.channel('mapPath', {
  answered: ({ block, status }, experiment) => {
    const series = new RunSeries();
    series.append(block);
    mapStore.setState({ path: { experiment, series, diverged: status === 'diverged' } });
  },
});

/** The path of one run, for whoever points at its pixel. */
export const requestMapPath = (experiment: Experiment): void => paths.ask(experiment);

export const clearMapPath = (): void => {
  paths.cancel();
  if (mapStore.getState().path) mapStore.setState({ path: undefined });
};
