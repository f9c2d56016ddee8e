import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MapSpec } from '../../experiment/map/spec';
import type { Experiment } from '../../experiment/types';
import type { AnswerOf, Failure, RequestOf } from '../../worker/client';
import type { LabCore } from '../lab/lab-core';
import { RunSeries } from '../lab/telemetry';

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

/** Maps of all starts, or of all pairs of two hyperparameters. */
export interface Maps {
  readonly store: StoreApi<MapState>;
  /** Begins a map; the one under way ends. */
  ask(request: RequestOf<'map'>): void;
  /** Asks once more for what failed. */
  retry(): void;
  /** Ends the map under way; what is shown stays. */
  stop(): void;
  /** The path of one run, for whoever points at its pixel. */
  askPath(experiment: Experiment): void;
  clearPath(): void;
}

export const createMaps = ({ engine, waysOut }: LabCore): Maps => {
  const store = createStore<MapState>()(() => ({
    picture: undefined,
    busy: false,
    failure: undefined,
    path: undefined,
  }));
  let asked: RequestOf<'map'> | undefined;
  const maps = engine.channel('map', {
    patienceMs: 0,
    quiet: true,
    begun: () => store.setState({ busy: true, failure: undefined }),
    answered: (picture, { spec }) =>
      store.setState({ picture: { ...picture, spec }, busy: picture.done < 1 }),
    failed: ({ code, message }) => store.setState({ busy: false, failure: { code, message } }),
  });
  const paths = engine.channel('mapPath', {
    answered: ({ block, status }, experiment) => {
      const series = new RunSeries();
      series.append(block);
      store.setState({ path: { experiment, series, diverged: status === 'diverged' } });
    },
  });
  waysOut.add(maps.close, paths.close);
  return {
    store,
    ask: (request) => {
      asked = request;
      maps.ask(request);
    },
    retry: () => {
      if (asked) maps.ask(asked);
    },
    stop: () => {
      asked = undefined;
      maps.cancel();
      store.setState({ busy: false });
    },
    askPath: paths.ask,
    clearPath: () => {
      paths.cancel();
      if (store.getState().path) store.setState({ path: undefined });
    },
  };
};
