import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describeDataset } from '../../experiment/network/dataset';
import { fingerprintOf } from '../../experiment/network/fingerprint';
import { networkOf } from '../../experiment/network/model';
import type { Experiment } from '../../experiment/types';
import { WEIGHTS_FILE } from '../../export/model/layers-model';
import { readModel } from '../../export/model/read-model';
import { messageOf } from '../../formula/message-of';
import { printable } from '../../formula/printable';
import { InputError } from '../io';

const FIELD = 'objective.start';
const MOST = 120;

const filesAt = async (path: string) => {
  const paths = path.endsWith('.json') ? [path, join(dirname(path), WEIGHTS_FILE)] : [path];
  try {
    return await Promise.all(
      paths.map(async (one) => ({
        name: basename(one),
        bytes: Uint8Array.from(await readFile(one)),
      })),
    );
  } catch (error) {
    throw new InputError(`--start: cannot read ${path}: ${messageOf(error)}`);
  }
};

/**
 * The experiment from the parameters of a file, and these.
 * @param path undefined: none was given
 * @throws InputError where the file is missing, is none, or is another one than the experiment names
 */
export const startFrom = async (
  experiment: Experiment,
  path: string | undefined,
): Promise<{ readonly experiment: Experiment; readonly start: Float32Array | undefined }> => {
  const { objective } = experiment;
  if (objective.kind !== 'network')
    throw new InputError(
      '--start: is of a network; give an experiment whose objective.kind is network',
    );
  const named = objective.start;
  if (path === undefined) {
    if (named === undefined) return { experiment, start: undefined };
    throw new InputError(
      `${FIELD}: this race starts from the parameters of ${printable(named.file, MOST)}, which no experiment can hold: give --start FILE with that file, or take the field away`,
    );
  }
  const network = networkOf(objective.model, describeDataset(objective.dataset));
  const read = readModel(network, await filesAt(path));
  if (!read.ok) throw new InputError(`--start: ${read.error.message}`);
  const fingerprint = fingerprintOf(read.value);
  if (named !== undefined && named.fingerprint !== fingerprint)
    throw new InputError(
      `${FIELD}.fingerprint: is of other parameters than those that the file holds (${fingerprint}): give the file ${printable(named.file, MOST)} that the race was of`,
    );
  const start = named ?? { file: basename(path), fingerprint };
  return { experiment: { ...experiment, objective: { ...objective, start } }, start: read.value };
};
