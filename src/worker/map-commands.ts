import type { MapHost } from '../engine/maps/choose';
import { computeMap } from '../engine/maps/compute';
import { openMapDevice } from '../engine/maps/device';
import { simulateSurface } from '../engine/surface/simulate';
import { failureOf } from './failure';
import { createYield, post } from './post';
import type { Command } from './protocol';
import { blockOf } from './surface-commands';

type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

const host: MapHost = {
  openDevice: () => openMapDevice(navigator.gpu),
  now: () => performance.now(),
  yieldToHost: createYield(),
};

let newest = 0;

export const map = ({ id, spec, choice }: CommandOf<'map'>): void => {
  newest = id;
  const began = performance.now();
  computeMap(spec, {
    choice,
    host,
    cancelled: () => newest !== id,
    progress: ({ outcome, done, backend, reason, minima }) => {
      const milliseconds = performance.now() - began;
      post({ type: 'map', id, ...outcome, done, backend, reason, minima, milliseconds }, [
        outcome.fate.buffer,
        outcome.steps.buffer,
        outcome.loss.buffer,
        outcome.reached.buffer,
      ]);
    },
  }).catch((error: unknown) => post({ type: 'map-failed', id, ...failureOf(error) }));
};

export const mapStop = (): void => {
  newest = 0;
};

export const mapPath = ({ id, experiment }: CommandOf<'map-path'>): void => {
  const [run] = simulateSurface(experiment).runs;
  const block = run && blockOf(0, run);
  post(
    { type: 'map-path', id, block, status: run?.status ?? 'finished' },
    block ? [block.data.buffer] : [],
  );
};
