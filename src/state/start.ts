import { connectAddress } from './address';
import { connectCompanions } from './companions';
import { connectCritical } from './critical';
import { cursor } from './cursor';
import { documentStore, onHyperEdit } from './document';
import { engine, onEngineCrash } from './engine';
import {
  connectNetworkRace,
  hideNetwork,
  networkChangeStep,
  networkControls,
  networkStatus,
  showNetwork,
} from './network-race';
import { connectControls, type RaceControls, sessionStore } from './session';
import {
  connectSurfaceRace,
  startSurface,
  surfaceChangeStep,
  surfaceControls,
  surfaceStatus,
} from './surface-race';
import type { Page } from './types';

/** Wires the stores, the address bar and the worker together; called once, before the first render. */
export const startState = (): void => {
  const page = () => documentStore.getState().page;
  const controls = (): RaceControls => (page() === 'network' ? networkControls : surfaceControls);
  connectControls({
    play: () => controls().play(),
    pause: () => controls().pause(),
    stepBy: (delta) => controls().stepBy(delta),
    restart: () => controls().restart(),
    reopen: () => controls().reopen(),
  });
  onHyperEdit((onPage, run, name) =>
    onPage === 'network' ? networkChangeStep(run, name) : surfaceChangeStep(run, name),
  );
  onEngineCrash((message) => {
    engine.restart();
    sessionStore.getState().notify('error', 'errors.crash', { message });
  });

  let surfaceShown = false;
  const startSurfaceOnce = () => {
    if (!surfaceShown) startSurface();
    surfaceShown = true;
  };

  // Each page keeps its place in its own race.
  const places: Record<Page, { step: number; live: boolean }> = {
    surface: { step: 0, live: false },
    network: { step: 0, live: true },
  };
  documentStore.subscribe((state, before) => {
    if (state.page === before.page) return;
    places[before.page] = { step: cursor.step, live: cursor.live };
    if (before.page === 'network') hideNetwork();
    cursor.setHover(undefined);
    cursor.set(places[state.page].step);
    cursor.setLive(places[state.page].live);
    const { telemetryVersion } = sessionStore.getState();
    sessionStore.setState({
      playing: false,
      selectedRun: 0,
      muted: new Set(),
      solo: undefined,
      status: state.page === 'network' ? networkStatus() : surfaceStatus,
      telemetryVersion: telemetryVersion + 1,
    });
    if (state.page === 'network') showNetwork();
    else startSurfaceOnce();
  });

  connectAddress();
  connectSurfaceRace();
  connectCompanions();
  connectCritical();
  connectNetworkRace();
  if (page() === 'network') showNetwork();
  else startSurfaceOnce();
};
