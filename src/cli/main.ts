import { oneSource, parseFlags, runCommand, writeOutput } from './command';
import { type CommandIo, InputError } from './io';
import { type LandscapeOptions, landscapeOptions } from './landscape/options';
import { type ModelOptions, modelOptions } from './model/options';
import { isNodeBackend, type NodeBackend } from './node-backend';
import { readExperiment } from './read-experiment';
import type { ExperimentResult } from './results';
import { runPlane } from './run-plane';
import { watchAll } from './watch';
import { wholeNumber } from './whole-number';

const USAGE =
  'usage: npm run --silent experiment -- FILE.json | LINK | - [--data TABLE.csv] [--verdicts] [--out FILE] [--backend wasm|webgpu|cpu] [--landscape LINES] [--snapshots STEPS] [--snapshots-to FOLDER] [--sharpness STEPS] [--model-to FOLDER] [--precision float32|float16|int8] [--start MODEL]';

interface Arguments {
  readonly source: string;
  /** A table of points, in place of a fit's data. */
  readonly data: string | undefined;
  readonly out: string | undefined;
  readonly backend: NodeBackend | undefined;
  /** Whether each run shall tell what it does at each step. */
  readonly verdicts: boolean;
  readonly landscape: LandscapeOptions | undefined;
  /** Updates from one look at the sharpness to the next. */
  readonly sharpness: number | undefined;
  readonly model: ModelOptions | undefined;
  /** A model's file, from whose parameters all runs start. */
  readonly start: string | undefined;
}

const parse = (argv: readonly string[]) =>
  parseFlags(
    argv,
    {
      data: { type: 'string' },
      out: { type: 'string' },
      backend: { type: 'string' },
      verdicts: { type: 'boolean' },
      landscape: { type: 'string' },
      snapshots: { type: 'string' },
      'snapshots-to': { type: 'string' },
      sharpness: { type: 'string' },
      'model-to': { type: 'string' },
      precision: { type: 'string' },
      start: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    USAGE,
  );

const checkArguments = ({ values, positionals }: ReturnType<typeof parse>): Arguments => {
  const source = oneSource(positionals, USAGE);
  const { data, out, backend, verdicts = false } = values;
  if (backend !== undefined && !isNodeBackend(backend))
    throw new InputError(`--backend: ${backend} is not known; it may be wasm, webgpu or cpu`);
  const landscape = landscapeOptions(values);
  const sharpness =
    values.sharpness === undefined ? undefined : wholeNumber('--sharpness', values.sharpness, 1);
  const model = modelOptions(values);
  const { start } = values;
  return { source, data, out, backend, verdicts, landscape, sharpness, model, start };
};

/**
 * The command `experiment`: prints one JSON object with the canonical experiment and what its runs did.
 * @param now milliseconds
 * @returns the exit code: 0, or 2 for wrong input (one line on standard error), or 1 when the engine failed
 */
export const main = (argv: readonly string[], io: CommandIo, now: () => number): Promise<number> =>
  runCommand('experiment', io, async () => {
    const parsed = parse(argv);
    if (parsed.values.help === true) return io.stdout(`${USAGE}\n`);
    const { source, data, out, backend, verdicts, landscape, sharpness, model, ...given } =
      checkArguments(parsed);
    const read = await readExperiment(source, io, data);
    const tell = (result: ExperimentResult) => writeOutput(io, out, `${JSON.stringify(result)}\n`);
    if (read.objective.kind === 'network') {
      const { startFrom } = await import('./model/start');
      const { experiment: spec, start } = await startFrom(read, given.start);
      const { runNetwork } = await import('./run-network');
      const view =
        landscape && (await import('./landscape/landscape')).createLandscape(spec, landscape);
      const sharp =
        sharpness === undefined
          ? undefined
          : (await import('./sharpness/sharpness')).watchSharpness(spec, sharpness);
      const models = model && (await import('./model/write-models')).watchModels(spec, model);
      const watch = watchAll([view, sharp, models].filter((one) => one !== undefined));
      const runs = await runNetwork(spec, backend, now, verdicts, undefined, watch, start);
      const seen = view?.result();
      return tell({
        spec,
        runs,
        ...(seen && { landscape: seen }),
        ...(sharp && { sharpness: sharp.result() }),
        ...(models && { models: models.result() }),
      });
    }
    const network =
      (landscape && '--landscape') ??
      (sharpness && '--sharpness') ??
      (model && '--model-to') ??
      (given.start && '--start');
    if (network)
      throw new InputError(
        `${network}: is of a network; give an experiment whose objective.kind is network`,
      );
    return tell({ spec: read, runs: runPlane(read, verdicts) });
  });
