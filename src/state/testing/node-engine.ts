import { createNodeLoader, nodeEnvironment } from '../../cli/network-node';
import type { ConnectEngine, EngineListener } from '../../worker/client';
import type { Command, Event } from '../../worker/messages';
import type { NetworkPlace } from '../../worker/network-place';
import { createServer } from '../../worker/serve';

/** The true engine, behind a channel as a worker is: what crosses is copied or moved, and arrives later. */
export interface NodeEngine {
  readonly connect: ConnectEngine;
  /** Everything that was sent to it so far. */
  readonly commands: readonly Command[];
  /** Everything that it told. */
  readonly events: readonly Event[];
  /** The engine stops, as a worker does that crashes; the next command starts another one. */
  crash(message: string): void;
}

const loaders = new Map<string, ReturnType<typeof createNodeLoader>>();

/** Each data set is read once a process. */
const loaderOf = (dataset: Parameters<typeof createNodeLoader>[0]) => {
  const known = loaders.get(dataset.name) ?? createNodeLoader(dataset);
  loaders.set(dataset.name, known);
  return known;
};

/** @param change what is wrong with the place where networks are trained */
export const createNodeEngine = (
  change: (place: NetworkPlace) => Promise<NetworkPlace> = async (place) => place,
): NodeEngine => {
  const commands: Command[] = [];
  const events: Event[] = [];
  let listener: EngineListener | undefined;
  let port: MessagePort | undefined;
  let serve: ((command: Command) => void) | undefined;

  const start = (): MessagePort => {
    const { port1, port2 } = new MessageChannel();
    const heard = createServer({
      post: (event, transfer = []) => port2.postMessage(event, transfer),
      host: {
        now: () => performance.now(),
        yieldToHost: () =>
          new Promise((resolve) => {
            setImmediate(resolve);
          }),
      },
      networkPlace: () => change({ environment: nodeEnvironment(), createLoader: loaderOf }),
    });
    serve = heard;
    port2.onmessage = ({ data }) => heard(data);
    port1.onmessage = ({ data }) => {
      if (port !== port1) return;
      events.push(data);
      listener?.event(data);
    };
    return port1;
  };
  const end = () => {
    // A worker that ends takes its race along; here there is only the one thread.
    const opened = commands.findLast((command) => command.type === 'open');
    if (opened) serve?.({ type: 'close', session: opened.session });
    port?.close();
    port = undefined;
  };
  const giveUp = (message: string) => {
    end();
    listener?.crashed(message, 'worker-crashed');
  };
  return {
    commands,
    events,
    crash: giveUp,
    connect: (heard) => {
      listener = heard;
      return {
        send: (command, transfer = []) => {
          commands.push(command);
          port ??= start();
          port.postMessage(command, transfer);
        },
        giveUp,
        end,
      };
    },
  };
};
