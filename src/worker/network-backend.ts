import type { BackendReport } from '../engine/network/backend';
import type { BackendEnvironment } from '../engine/network/load-backend';
import { missing } from './failure';
import { NetworkFailure } from './network-failure';
import type { BackendChoice, BackendStatus, Checkpoint } from './protocol';

/** TensorFlow.js and all that needs it: on its way while the data are. */
export const loadEngine = () =>
  Promise.all([
    import('../engine/network/backend'),
    import('./network-session'),
    import('../engine/network/compile-race'),
    import('../engine/network/device-lost'),
  ]).catch(missing);

/** The backend that stays until another one is chosen or its device is lost. */
export interface KeptBackend {
  /** @throws NetworkFailure where there is none */
  get(choice: BackendChoice, from: Checkpoint | undefined): Promise<BackendReport>;
}

export const createKeptBackend = (
  environment: BackendEnvironment,
  lost: (message: string) => void,
): KeptBackend => {
  let chosen: { readonly choice: BackendChoice; readonly report: BackendReport } | undefined;
  return {
    get: async (choice, from) => {
      if (chosen?.choice === choice) return chosen.report;
      const [{ selectAgain, selectBackend }, , , { onDeviceLost }] = await loadEngine();
      const selected = from
        ? await selectAgain(from.backend, environment)
        : await selectBackend(choice, environment);
      if (!selected.ok) {
        const { code, message, values } = selected.error;
        throw new NetworkFailure(code, message, values);
      }
      const report = selected.value;
      chosen = { choice, report };
      onDeviceLost((message) => {
        if (chosen?.report !== report) return;
        chosen = undefined;
        lost(message);
      });
      return report;
    },
  };
};

export const statusOf = (report: BackendReport): BackendStatus => {
  const { name, choice, reason, adapter, threads } = report;
  return {
    name,
    choice,
    reason,
    ...(adapter ? { adapter: adapter.description || adapter.architecture || adapter.vendor } : {}),
    ...(threads ? { threads } : {}),
  };
};
