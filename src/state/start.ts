import { connectAddress } from './address';
import { connectCompanions } from './companions';
import { connectCritical } from './critical';
import { cursor } from './cursor';
import { documentStore, onHyperEdit } from './document';
import { crashReason, engine } from './engine';
import { connectRunLooks, plainLooks, type RunLooks, runLooks } from './run-looks';
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

const page = () => documentStore.getState().page;

/** Comes with the network page. */
let network: NetworkRace | undefined;
const withNetwork = (use: (race: NetworkRace) => void): void => {
  if (network) use(network);
  else
    import('./network-race').then(
      (race) => {
        if (!network) race.connectNetworkRace();
        network = race;
        use(race);
      },
      () => {
        // The page needs it, too, says so, and shows itself when it has come.
      },
    );
};

let surfaceShown = false;
/** Starts the race of the page that is open, the first time that it is. */
export const showRace = (): void => {
  if (page() === 'network') {
    withNetwork((race) => {
      if (page() === 'network') race.showNetwork();
    });
    return;
  }
  if (!surfaceShown) startSurface();
  surfaceShown = true;
};

/** Wires the stores, the address bar and the worker together; called once, before the first render. */
export const startState = (): void => {
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
  engine.onCrash((message, again) => {
    // Heard before the race of networks hears of it, which says itself what becomes of it.
    if (page() === 'network' && network?.isTraining()) return;
    if (again) {
      notify('warning', 'errors.crash', { message: crashReason(message) });
      return;
    }
    // What the first crash promised holds no longer.
    const { notices, dismiss } = sessionStore.getState();
    for (const { id, key } of notices) if (key === 'errors.crash') dismiss(id);
    notify('error', 'errors.crashAgain', { message: crashReason(message) });
  });
  engine.onFailure(({ code, message }) => {
    notify('error', `errors.failure.${code}`, { message });
  });

  // Each page keeps its place in its own race.
  const places: Record<Page, { step: number; live: boolean; looks: RunLooks }> = {
    surface: { step: 0, live: false, looks: plainLooks },
    network: { step: 0, live: true, looks: plainLooks },
  };
  documentStore.subscribe((state, before) => {
    if (state.page === before.page) return;
    places[before.page] = { step: cursor.step, live: cursor.live, looks: runLooks() };
    const another = state.experiments[state.page] !== before.experiments[state.page];
    if (before.page === 'network') network?.hideNetwork();
    cursor.setHover(undefined);
    cursor.set(places[state.page].step);
    cursor.setLive(places[state.page].live);
    const { telemetryVersion } = sessionStore.getState();
    sessionStore.setState({
      playing: false,
      ...(another ? plainLooks : places[state.page].looks),
      status: state.page === 'network' ? (network?.networkStatus() ?? []) : surfaceStatus,
      telemetryVersion: telemetryVersion + 1,
    });
    showRace();
  });

  connectRunLooks();
  connectAddress();
  connectSurfaceRace();
  connectCompanions();
  connectCritical();
  showRace();
};
