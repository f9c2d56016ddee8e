import { describe, expect, it } from 'vitest';
import { currentVersion } from '../experiment/migrations/migrate';
import { frozenLinks } from '../experiment/testing/link-corpus';
import type { Experiment } from '../experiment/types';
import { main } from './main';
import type { ExperimentResult } from './results';

/* Whatever link was given away runs on the command line, from the link itself. */

const experiment = async (argument: string, stdin = '') => {
  let stdout = '';
  let stderr = '';
  const io = {
    readFile: () => Promise.reject(new Error('no file was given')),
    readStdin: () => Promise.resolve(stdin),
    writeFile: () => Promise.reject(new Error('nothing is written')),
    stdout: async (text: string) => {
      stdout += text;
    },
    stderr: async (text: string) => {
      stderr += text;
    },
  };
  const code = await main([argument, '--backend', 'wasm'], io, () => 0);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as ExperimentResult;
};

/** The same with fewer steps, and of a network's images fewer. */
const shortened = ({ objective, runs, ...rest }: Experiment) => ({
  ...rest,
  objective:
    objective.kind === 'network'
      ? { ...objective, trainSize: 200, validationSize: 0, testSize: 100, batchSize: 50 }
      : objective,
  steps: 3,
  runs: runs.map(({ changes, ...run }) => ({
    ...run,
    ...(changes ? { changes: changes.filter(({ step }) => step <= 3) } : {}),
  })),
});

const WHOLE = 40;

describe.each(Array.from({ length: currentVersion }, (_, k) => k + 1))(
  'links of version %i',
  (version) => {
    it.each(
      frozenLinks(version).map(({ hash, document }) => ({
        hash,
        document,
        json: JSON.parse(document) as Experiment,
      })),
    )('run: $document', async ({ hash, json }) => {
      const isShort = json.steps <= WHOLE;
      const { spec, runs } = isShort
        ? await experiment(`https://downhill.example/${hash}.`)
        : await experiment('-', JSON.stringify(shortened(json)));
      expect(spec.steps).toBe(isShort ? json.steps : 3);
      expect(runs).toHaveLength(json.runs.length);
      // A network's losses are those before every update.
      const losses = spec.steps + (spec.objective.kind === 'network' ? 0 : 1);
      for (const { status, loss } of runs)
        if (status !== 'diverged') expect([status, loss.length]).toEqual(['finished', losses]);
    });
  },
);
