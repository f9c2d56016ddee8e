import { holdLock } from './alive';
import { companions } from './companions';
import { failureOf, missing } from './failure';
import { picture } from './picture-command';
import { post } from './post';
import type { Command } from './protocol';
import { critical, field, momenta, simulate } from './surface-commands';
import { sweep } from './sweep-commands';
import { timing } from './timing-command';
import { series, trace } from './trace-commands';

type MapCommands = typeof import('./map-commands');
type NetworkCommands = typeof import('./network-commands');

/** TensorFlow.js and the network engine come only when a network race is opened. */
let network: Promise<NetworkCommands> | undefined;
const withNetwork = (session: number, use: (commands: NetworkCommands) => void): void => {
  network ??= import('./network-commands').catch(missing);
  network.then(use).catch((error: unknown) => {
    network = undefined;
    fail(session, error);
  });
};

/** So do maps with their shaders. */
let maps: Promise<MapCommands> | undefined;
const withMaps = (use: (commands: MapCommands) => void, failed: (error: unknown) => void): void => {
  maps ??= import('./map-commands').catch(missing);
  maps.then(use).catch((error: unknown) => {
    maps = undefined;
    failed(error);
  });
};

const fail = (session: number, error: unknown): void =>
  post({ type: 'failure', session, ...failureOf(error) });

const handle = (command: Command): void => {
  switch (command.type) {
    case 'simulate':
      simulate(command);
      return;
    case 'field':
      field(command);
      return;
    case 'picture':
      picture(command).catch((error: unknown) => fail(0, error));
      return;
    case 'critical':
      critical(command);
      return;
    case 'companions':
      companions(command).catch((error: unknown) => {
        post({ type: 'companions', id: command.id, stride: 1, paths: [], done: true });
        fail(0, error);
      });
      return;
    case 'momenta':
      momenta(command);
      return;
    case 'timing':
      timing(command).catch((error: unknown) => fail(0, error));
      return;
    case 'trace':
      trace(command);
      return;
    case 'series':
      series(command);
      return;
    case 'sweep':
      sweep(command).catch((error: unknown) => {
        post({ type: 'sweep-done', id: command.id });
        fail(0, error);
      });
      return;
    case 'map':
      withMaps(
        (commands) => commands.map(command),
        (error) => post({ type: 'map-failed', id: command.id, ...failureOf(error) }),
      );
      return;
    case 'map-stop':
      if (maps)
        withMaps(
          (commands) => commands.mapStop(),
          () => {},
        );
      return;
    case 'map-path':
      withMaps(
        (commands) => commands.mapPath(command),
        (error) => {
          post({ type: 'map-path', id: command.id, block: undefined, status: 'finished' });
          fail(0, error);
        },
      );
      return;
    case 'open':
      post({ type: 'progress', session: command.session, phase: 'engine', done: 0, total: 1 });
      withNetwork(command.session, (commands) => commands.open(command));
      return;
    case 'play':
    case 'pause':
    case 'step':
    case 'close':
    case 'change':
      withNetwork(command.session, (commands) => commands.control(command));
      return;
    case 'credit':
      if (network) withNetwork(0, (commands) => commands.credit(command));
      return;
    default:
      command satisfies never;
  }
};

holdLock();

globalThis.onmessage = ({ data }: MessageEvent<Command>) => {
  try {
    handle(data);
  } catch (error) {
    // A bug on a plane: the page says so, and its next request finds the worker alive.
    if (data.type === 'simulate')
      post({ type: 'simulated', id: data.id, blocks: [], status: [], milliseconds: 0 });
    if (data.type === 'field') {
      const nothing = { values: new Float32Array(0), width: 0, height: 0, min: 0, max: 0 };
      post({ type: 'field', id: data.id, view: data.view, ...nothing });
    }
    if (data.type === 'critical') post({ type: 'critical', id: data.id, minima: [], saddles: [] });
    if (data.type === 'momenta') post({ type: 'momenta', id: data.id, runs: [] });
    if (data.type === 'trace') post({ type: 'traced', id: data.id, trace: undefined });
    if (data.type === 'series') post({ type: 'series', id: data.id, series: undefined });
    fail('session' in data ? data.session : 0, error);
  }
};
