import type { SliceHost } from '../engine/run-slices';
import { createAnswers } from './answers';
import { failureOf, missing } from './failure';
import type { Command, Post } from './messages';
import type { NetworkCommands } from './network-commands';
import type { NetworkCommand } from './network-messages';
import type { NetworkPlace } from './network-place';

/** What the engine's side of the protocol is made of, in a worker or in a test. */
export interface ServerParts {
  readonly post: Post;
  readonly host: SliceHost;
  /** Comes when the first network race is opened. @param alone without threads beside the worker */
  readonly networkPlace: (alone: boolean) => Promise<NetworkPlace>;
}

/** The engine's side of the protocol: hears every command of one page. */
export const createServer = ({
  post,
  host,
  networkPlace,
}: ServerParts): ((command: Command) => void) => {
  let alone = false;
  /** TensorFlow.js and the network engine come only when a network race is opened. */
  let network: Promise<NetworkCommands> | undefined;
  const answers = createAnswers(post, host, async () => (await network)?.opened());
  const loadNetwork = async () => {
    const [{ createNetworkCommands }, place] = await Promise.all([
      import('./network-commands'),
      networkPlace(alone),
    ]).catch(missing);
    return createNetworkCommands(post, host, place);
  };
  const toNetwork = (command: NetworkCommand): void => {
    network ??= loadNetwork().catch((error: unknown) => {
      network = undefined;
      throw error;
    });
    network
      .then(({ hear }) => hear(command))
      .catch((error: unknown) => {
        if ('session' in command)
          post({ type: 'failure', session: command.session, ...failureOf(error) });
      });
  };

  return (command) => {
    switch (command.type) {
      case 'ask':
        answers.ask(command);
        return;
      case 'cancel':
        answers.cancel(command.id);
        return;
      case 'ping':
        post({ type: 'pong' });
        return;
      case 'alone':
        alone = true;
        return;
      case 'open':
        post({ type: 'progress', session: command.session, phase: 'engine', done: 0, total: 1 });
        toNetwork(command);
        return;
      case 'play':
      case 'pause':
      case 'step':
      case 'close':
      case 'change':
      case 'regroup':
      case 'credit':
        // Of no race that was opened: there is nothing to load for it.
        if (network) toNetwork(command);
        return;
      default:
        command satisfies never;
    }
  };
};
