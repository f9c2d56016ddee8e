import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelName } from '../../experiment/network/name';
import type { Experiment } from '../../experiment/types';
import { type ModelFormat, modelFiles, modelFormats } from '../../export/model/model-files';
import { messageOf } from '../../formula/message-of';
import { InputError } from '../io';
import type { WrittenModel } from '../results';
import type { NetworkWatch } from '../watch';
import type { ModelOptions } from './options';

/** A LayersModel's two files have names of their own, so every run's lie in a folder. */
const placeOf = (run: number, format: ModelFormat) =>
  format === 'layers-model' ? `run-${run}` : '';

/**
 * Writes every run's trained network when the race is over, in every format that has it; a diverged run has none.
 * Parameters are those on which the run is judged.
 */
export const watchModels = (
  experiment: Experiment,
  { folder, precision }: ModelOptions,
): NetworkWatch & { readonly result: () => readonly WrittenModel[] } => {
  const { objective: spec, runs } = experiment;
  if (spec.kind !== 'network') throw new Error('only networks are trained');
  const written: WrittenModel[] = [];
  return {
    look: async () => {},
    end: async (race, { objective, data }) => {
      const { network } = objective;
      for (const run of runs.keys()) {
        if (race.status(run) === 'diverged') continue;
        const judged = race.judged(run);
        const theta = Float32Array.from(await judged.data());
        objective.release(judged);
        const { preprocess } = spec;
        const name = modelName(spec.model, network);
        const model = { name, network, theta, dataset: data.dataset, preprocess };
        const refused: Record<string, string> = {};
        const files: string[] = [];
        for (const format of modelFormats) {
          const made = modelFiles(model, format, precision, `run-${run}`);
          if (!made.ok) {
            refused[format] = made.error.message;
            continue;
          }
          const place = placeOf(run, format);
          try {
            await mkdir(join(folder, place), { recursive: true });
            for (const file of made.value) {
              await writeFile(join(folder, place, file.name), file.bytes);
              files.push(join(place, file.name));
            }
          } catch (error) {
            throw new InputError(`--model-to: cannot write to ${folder}: ${messageOf(error)}`);
          }
        }
        written.push({ run, files, ...(Object.keys(refused).length > 0 && { refused }) });
      }
    },
    result: () => written,
  };
};
