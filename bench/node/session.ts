import { type ChildProcess, fork } from 'node:child_process';
import type { Reply } from '../../e2e/harness/call';
import { describeProcess, type Machine } from '../machine';
import type { TrialSession } from '../trial-session';
import { nodeAdapter } from './adapter';
import type { NodeRequest } from './request';

export interface NodeSession extends TrialSession {
  readonly machine: Machine;
  close(): void;
}

export interface NodeFiles {
  /** The built `worker.ts`. */
  readonly worker: string;
  /** Holds `mnist/`. */
  readonly data: string;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Its standard output is this process's standard error: only results go to standard output. */
const start = ({ worker, data }: NodeFiles) => {
  const child = fork(worker, [data], {
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
    execArgv: [],
  });
  const waiting = new Map<number, Waiting>();
  child.on('message', (reply: Reply) => {
    const caller = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) caller?.resolve(reply.value);
    else caller?.reject(new Error(reply.message));
  });
  child.on('exit', (code, signal) => {
    for (const { reject } of waiting.values())
      reject(new Error(`the process ended with ${signal ?? code}`));
    waiting.clear();
  });
  return { child, waiting };
};

/** Measures in processes of Node, one a worker. */
export const openNodeSession = async (
  files: NodeFiles,
  log: (line: string) => void,
): Promise<NodeSession> => {
  const workers = new Map<string, ReturnType<typeof start>>();
  let calls = 0;
  const ask = (
    worker: string,
    name: string,
    argument: unknown,
    heap: boolean,
  ): Promise<unknown> => {
    const { child, waiting } = workers.get(worker) ?? start(files);
    workers.set(worker, { child, waiting });
    return new Promise((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      child.send({ id: calls, name, argument, heap } satisfies NodeRequest);
    });
  };
  const end = (child: ChildProcess | undefined): Promise<void> =>
    new Promise((resolve) => {
      if (child === undefined || child.exitCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill();
    });
  return {
    backends: ['wasm', 'webgpu', 'cpu'],
    machine: {
      ...describeProcess(),
      place: `Node ${process.versions.node}`,
      adapter: (await nodeAdapter()).line,
      threads: false,
    },
    // The registry types both halves.
    call: async (worker, name, argument) => (await ask(worker, name, argument, false)) as never,
    heapBytes: async (worker, name, argument) =>
      (await ask(worker, name, argument, true)) as number,
    endWorker: async (worker) => {
      const child = workers.get(worker)?.child;
      workers.delete(worker);
      await end(child);
    },
    log,
    close: () => {
      for (const { child } of workers.values()) child.kill();
    },
  };
};
