import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LayerSpan } from '../../experiment/layer-span';
import type { Experiment } from '../../experiment/types';
import { writeSafetensors } from '../../export/model/safetensors';
import { messageOf } from '../../formula/message-of';
import { InputError } from '../io';

/** A run's parameters at one of its steps. */
export interface Snapshot {
  readonly step: number;
  readonly theta: Float32Array;
  /** Where it was written, under the folder that was named. */
  readonly file: string | undefined;
}

/** Of each run this many, and its start, unless said otherwise. */
const SNAPSHOTS = 20;
/** Of all snapshots together. */
const MOST_BYTES = 2 ** 30;

/** Updates from one snapshot to the next. */
export const snapshotsEvery = (steps: number, wanted: number | undefined): number =>
  wanted ?? Math.max(1, Math.ceil(steps / SNAPSHOTS));

/** @throws InputError where the snapshots would not fit into memory */
export const checkMemory = (
  { steps, runs }: Experiment,
  every: number,
  parameters: number,
): void => {
  const bytes = runs.length * (Math.floor(steps / every) + 2) * parameters * 4;
  if (bytes <= MOST_BYTES) return;
  const least = Math.ceil((steps * runs.length * parameters * 4) / MOST_BYTES) + 1;
  throw new InputError(
    `--snapshots: at every ${every} steps they take ${Math.round(bytes / 2 ** 20)} MB, more than ${MOST_BYTES / 2 ** 20}; take them at every ${Math.max(least, every + 1)} steps or more`,
  );
};

/** Writes a snapshot as safetensors. @returns its file's name */
export const writeSnapshot = async (
  folder: string,
  snapshot: { readonly run: number; readonly step: number; readonly optimizer: string },
  theta: Float32Array,
  spans: readonly LayerSpan[],
): Promise<string> => {
  const { run, step, optimizer } = snapshot;
  const file = `run-${run}-step-${step}.safetensors`;
  const metadata = { run: String(run), step: String(step), optimizer };
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, file), writeSafetensors(theta, spans, metadata));
  } catch (error) {
    throw new InputError(`--snapshots-to: cannot write ${file} to ${folder}: ${messageOf(error)}`);
  }
  return file;
};
