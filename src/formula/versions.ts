import type { Expression, Statement } from './ast';
import { nameOf } from './build';
import { namesIn, substitute } from './traverse';

/**
 * Statements in which every write has a name of its own: `m#1`, `m#2`, … in order of writing, and `m#0` for
 * the value a name has before its first write (`theta`, `g`, and state). Hyperparameters, `t` and `lr` keep
 * their names. `#` cannot occur in a source name.
 */
export interface VersionedStatement {
  readonly target: string;
  readonly source: string;
  readonly value: Expression;
}

export interface Versioned {
  readonly statements: readonly VersionedStatement[];
  /** The last version of every name written. */
  readonly last: ReadonlyMap<string, string>;
}

export const entryOf = (name: string): string => `${name}#0`;
export const isEntry = (version: string): boolean => version.endsWith('#0');
export const sourceOf = (version: string): string => version.split('#')[0] ?? version;

export const versionStatements = (statements: readonly Statement[]): Versioned => {
  const written = new Set(['theta', 'g', ...statements.map(({ target }) => target)]);
  const counts = new Map<string, number>();
  const last = new Map<string, string>();
  const versioned = statements.map(({ target, value }) => {
    const renamed = substitute(value, (name) =>
      written.has(name) ? nameOf(last.get(name) ?? entryOf(name)) : undefined,
    );
    const count = (counts.get(target) ?? 0) + 1;
    counts.set(target, count);
    const version = `${target}#${count}`;
    last.set(target, version);
    return { target: version, source: target, value: renamed };
  });
  return { statements: versioned, last };
};

/**
 * Keeps the statements on which the new theta depends, in this update or through state in a later one.
 * @param kept further names whose last value somebody reads
 */
export const pruneDead = (
  statements: readonly Statement[],
  kept: Iterable<string> = [],
): readonly Statement[] => {
  const { statements: versioned, last } = versionStatements(statements);
  const byTarget = new Map(versioned.map((statement) => [statement.target, statement]));
  const live = new Set<string>();
  const waiting = ['theta', ...kept].map((name) => last.get(name));
  while (waiting.length > 0) {
    const version = waiting.pop();
    if (version === undefined || live.has(version)) continue;
    live.add(version);
    const statement = byTarget.get(version);
    if (statement === undefined) {
      // The value from before: what the previous update wrote last. The gradient comes anew each time.
      const source = sourceOf(version);
      if (isEntry(version) && source !== 'g') waiting.push(last.get(source));
    } else waiting.push(...namesIn(statement.value));
  }
  return statements.filter((_, k) => live.has(versioned[k]?.target ?? ''));
};
