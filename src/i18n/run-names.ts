import type { TFunction } from 'i18next';
import type { RunSpec } from '../experiment/types';
import { revealed } from '../formula/printable';
import { hyperLabel, runName, scheduleName, wrapperName } from './catalog-text';

/** Of what differs, so much is said in a name. */
const MOST_SAID = 2;

/** A run by its optimizer and what is around it. */
const plainName = (t: TFunction, run: RunSpec): string =>
  [runName(t, run), ...run.wrappers.map(({ kind }) => wrapperName(t, kind))].join(' + ');

/** What a run has that not all of these have, the rate first. */
const differences = (t: TFunction, run: RunSpec, among: readonly RunSpec[]): readonly string[] => {
  const said = Object.keys(run.hyper)
    .sort((a, b) => Number(b === 'lr') - Number(a === 'lr'))
    .filter((name) => among.some(({ hyper }) => String(hyper[name]) !== String(run.hyper[name])))
    .map((name) => `${name === 'lr' ? name : hyperLabel(t, name)} ${String(run.hyper[name])}`);
  const scheduled = among.some(({ schedule }) => schedule.kind !== run.schedule.kind)
    ? [scheduleName(t, run.schedule.kind)]
    : [];
  return [...said, ...scheduled].slice(0, MOST_SAID);
};

/** The second and further of one name are numbered. */
const numbered = (names: readonly string[]): readonly string[] =>
  names.map((name, k) => {
    const before = names.slice(0, k).filter((other) => other === name).length;
    return before === 0 ? name : `${name} · ${before + 1}`;
  });

const findNames = (t: TFunction, runs: readonly RunSpec[]): readonly string[] => {
  const plain = runs.map((run) => plainName(t, run));
  return numbered(
    runs.map((run, k) => {
      if (run.name !== undefined) return revealed(run.name);
      const among = runs.filter((other, j) => other.name === undefined && plain[j] === plain[k]);
      const said = among.length > 1 ? differences(t, run, among) : [];
      return said.length === 0 ? (plain[k] ?? '') : `${plain[k]} (${said.join(', ')})`;
    }),
  );
};

/** Asked for at every step of a drag, by every card: the runs stay the same ones while something else changes. */
const known = new WeakMap<
  readonly RunSpec[],
  { readonly t: TFunction; readonly names: readonly string[] }
>();

/**
 * What the runs of a race are called: as the visitor says, or after their optimizers and what is around them. Where
 * that is the same for several, by what differs between them, and as a last resort by number: no two are alike.
 */
export const runNames = (t: TFunction, runs: readonly RunSpec[]): readonly string[] => {
  const before = known.get(runs);
  if (before?.t === t) return before.names;
  const names = findNames(t, runs);
  known.set(runs, { t, names });
  return names;
};
