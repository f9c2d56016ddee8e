import { isGivenVector } from '../given';
import type { RuleProgram } from '../program';
import { type TexOptions, texValue } from './expression';
import { givenSymbol, texSymbol } from './name';

export interface TexRuleOptions extends Omit<TexOptions, 'values' | 'symbol'> {
  /**
   * Numbers in the place of names: one for all statements, or by statement (counted from 0), for a name that is
   * written stands for different numbers above and below its write.
   */
  readonly values?:
    | Readonly<Record<string, number>>
    | ((statement: number) => Readonly<Record<string, number>>);
}

export interface TexLine {
  /** The source name that the statement writes. */
  readonly target: string;
  readonly left: string;
  readonly right: string;
  /** `left = right`. */
  readonly tex: string;
}

/**
 * An update rule as LaTeX, one line a statement, with time worked out: state and theta are those of t-1 above
 * their write and of t below it, g and locals those of t, and a name written again gets primes.
 */
export function texRule(program: RuleProgram, options: TexRuleOptions = {}): readonly TexLine[] {
  const { statements } = program.rule;
  const carried = new Set(['theta', ...program.state.map(({ name }) => name)]);
  const writes = new Map<string, number>();
  for (const { target } of statements) writes.set(target, (writes.get(target) ?? 0) + 1);
  const written = new Map<string, number>();

  const symbol = (name: string): string => {
    const total = writes.get(name) ?? 0;
    const done = written.get(name) ?? 0;
    if (name === 'g') return texSymbol('g', 't', done);
    if (carried.has(name)) {
      if (done === 0) return texSymbol(name, 't-1');
      // The last write is the value that the step leaves behind: it has no prime.
      return texSymbol(name, 't', done === total ? 0 : done);
    }
    if (total === 0 && isGivenVector(name)) return `${givenSymbol[name]}_t`;
    return total === 0 ? texSymbol(name) : texSymbol(name, 't', Math.max(0, done - 1));
  };

  const { values, ...rest } = options;
  return statements.map(({ target, value }, index) => {
    const numbers = typeof values === 'function' ? values(index) : values;
    const right = texValue(value, {
      ...rest,
      symbol,
      ...(numbers === undefined ? {} : { values: numbers }),
    });
    written.set(target, (written.get(target) ?? 0) + 1);
    const left = symbol(target);
    return { target, left, right, tex: `${left} = ${right}` };
  });
}

/** The whole rule, aligned at the equality signs. */
export function texRuleAligned(program: RuleProgram, options: TexRuleOptions = {}): string {
  const lines = texRule(program, options).map(({ left, right }) => `${left} &= ${right}`);
  return `\\begin{aligned} ${lines.join(' \\\\ ')} \\end{aligned}`;
}
