import { connectAddress } from './address';
import { connectCompanions } from './companions';
import { connectCritical } from './critical';
import { cursor } from './cursor';
import { documentStore, onHyperEdit } from './document';
import { crashReason, onEngine, onEngineCrash } from './engine';
import { connectControls, type RaceControls, sessionStore } from './session';
import {
  connectSurfaceRace,
  startSurface,
  surfaceChangeStep,
  surfaceControls,
  surfaceStatus,
} from './surface-race';
import type { Page } from './types';

type NetworkRace = typeof import('./network-race');

/** Comes with the network page. */
let network: NetworkRace | undefined;
const withNetwork = (use: (race: NetworkRace) => void): void => {
  if (network) use(network);
  else
    void import('./network-race').then((race) => {
      if (!network) race.connectNetworkRace();
      network = race;
      use(race);
    });
};

/** Wires the stores, the address bar and the worker together; called once, before the first render. */
export const startState = (): void => {
  const page = () => documentStore.getState().page;
  const control = (use: (controls: RaceControls) => void): void => {
    if (page() === 'network') withNetwork((race) => use(race.networkControls));
    else use(surfaceControls);
  };
  connectControls({
    play: () => control((controls) => controls.play()),
    pause: () => control((controls) => controls.pause()),
    stepBy: (delta) => control((controls) => controls.stepBy(delta)),
    restart: () => control((controls) => controls.restart()),
    reopen: () => control((controls) => controls.reopen()),
  });
  onHyperEdit((onPage, run, name) =>
    onPage === 'network' ? network?.networkChangeStep(run, name) : surfaceChangeStep(run, name),
  );
  const { notify } = sessionStore.getState();
  onEngineCrash((message, again) => {
    // Heard before the race of networks hears of it, which says itself what becomes of it.
    if (page() === 'network' && network?.isTraining()) return;
    if (again) notify('info', 'errors.crash', { message: crashReason(message) });
    else notify('error', 'errors.crashAgain', { message: crashReason(message) });
  });
  onEngine({
    failure: ({ session, message }) => {
      if (session === 0) notify('error', 'errors.failure.engine-failed', { message });
    },
  });

  const show = () => {
    if (page() === 'surface') startSurfaceOnce();
    else
      withNetwork((race) => {
        if (page() === 'network') race.showNetwork();
      });
  };
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
    if (before.page === 'network') network?.hideNetwork();
    cursor.setHover(undefined);
    cursor.set(places[state.page].step);
    cursor.setLive(places[state.page].live);
    const { telemetryVersion } = sessionStore.getState();
    sessionStore.setState({
      playing: false,
      selectedRun: 0,
      muted: new Set(),
      solo: undefined,
      status: state.page === 'network' ? (network?.networkStatus() ?? []) : surfaceStatus,
      telemetryVersion: telemetryVersion + 1,
    });
    show();
  });

  connectAddress();
  connectSurfaceRace();
  connectCompanions();
  connectCritical();
  show();
};
