import type { StoreApi } from 'zustand/vanilla';
import { networkRace } from '../../experiment/presets';
import { axesOn } from '../../experiment/recorded/axes';
import { chartedOn } from '../../experiment/recorded/charts';
import type { Experiment } from '../../experiment/types';
import type { FirstSight } from '../../experiment/view/view';
import type { Engine } from '../engine/engine';
import type { Lab, LabParts } from '../lab/lab';
import { createLabCore } from '../lab/lab-core';
import type { Keep } from '../page/keep';
import type { NetworkControls } from './controls';
import { createNetworkState, keepsRaces, type NetworkState } from './network-state';
import type { NetworkRace } from './race';
import { networkVerdict } from './verdict';

/** A lab on a network: its races are trained in the worker while they are watched. */
export interface NetworkLab extends Lab {
  readonly kind: 'network';
  readonly network: StoreApi<NetworkState>;
  readonly controls: NetworkControls;
  /** A way to ask what the networks of its race hold. */
  readonly channel: Engine['channel'];
  readonly keep: Keep;
}

const SIGHT: FirstSight = { slots: ['loss', 'accuracy', 'gradientNorm'] };

export const createNetworkLab = (
  parts: LabParts,
  experiment: Experiment = networkRace(),
): NetworkLab => {
  const core = createLabCore(parts, { kind: 'network', experiment, sight: SIGHT, live: true });
  const { playback, cursor, waysOut } = core;
  const network = createNetworkState(keepsRaces(parts.memory));
  let shown = false;
  let ended = false;

  /** Comes when the lab is first seen, and with its page: few visits get there. */
  let race: NetworkRace | undefined;
  const withRace = (use: (race: NetworkRace) => void): void => {
    if (race) use(race);
    else
      import('./race').then(
        ({ createNetworkRace }) => {
          if (ended) return;
          race ??= createNetworkRace(core, network);
          use(race);
        },
        () => {
          // The page needs it, too, says so, and shows itself when it has come.
        },
      );
  };
  const control =
    <Arguments extends readonly unknown[]>(
      use: (controls: NetworkControls, ...given: Arguments) => void,
    ) =>
    (...given: Arguments) =>
      withRace(({ controls }) => use(controls, ...given));

  return {
    ...core,
    kind: 'network',
    network,
    channel: parts.engine.channel,
    controls: {
      play: control((controls) => controls.play()),
      pause: control((controls) => controls.pause()),
      stepBy: control((controls, delta: 1 | -1) => controls.stepBy(delta)),
      restart: control((controls) => controls.restart()),
      scrub: control((controls, step: number) => controls.scrub(step)),
      retry: control((controls) => controls.retry()),
      chooseBackend: control((controls, choice) => controls.chooseBackend(choice)),
      keepRace: control((controls, kept: boolean) => controls.keepRace(kept)),
    },
    charts: {
      quantities: chartedOn('network'),
      modes: axesOn('network'),
    },
    verdictAt: (run, place) => networkVerdict(playback.getState(), run, place),
    show: () => {
      shown = true;
      core.wake();
      withRace(({ show }) => {
        if (shown) show();
      });
    },
    hide: () => {
      shown = false;
      core.rest();
      race?.hide();
      if (playback.getState().playing) playback.setState({ playing: false });
      cursor.setHover(undefined);
    },
    tellsCrash: () => race?.isTraining() ?? false,
    dispose: () => {
      ended = true;
      waysOut.takeAll();
    },
  };
};
