import type { Expression } from '../../formula/ast';
import type { Instruction, RuleProgram } from '../../formula/program';

const name = (text: string): Expression => ({ kind: 'name', name: text });
const sum = (left: Expression, operator: '+' | '-', right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
});

/** What `theta = e` adds to theta, where e is theta plus or minus something. */
const changeIn = (e: Expression): Expression | undefined => {
  if (e.kind !== 'binary' || (e.operator !== '+' && e.operator !== '-')) return undefined;
  const { left, operator, right } = e;
  if (left.kind === 'name' && left.name === 'theta') {
    return operator === '+' ? right : { kind: 'negate', operand: right };
  }
  const before = changeIn(left);
  return before === undefined ? undefined : sum(before, operator, right);
};

/** State of `compensate`: what rounding took from theta so far. No rule of a person can use a name with `$`. */
const LOST = '$lost';
const CHANGE = '$change';
const NEXT = '$next';

/** theta = theta + change, with what the addition loses carried to the next step. */
const compensated = (change: Expression): readonly Instruction[] =>
  [
    { target: CHANGE, value: sum(change, '+', name(LOST)) },
    { target: NEXT, value: sum(name('theta'), '+', name(CHANGE)) },
    { target: LOST, value: sum(name(CHANGE), '-', sum(name(NEXT), '-', name('theta'))) },
    { target: 'theta', value: name(NEXT) },
  ].map((instruction) => ({ ...instruction, shape: 'element' as const }));

/**
 * The same rule with compensated summation of its last write to theta (Kahan 1965, "Further remarks on reducing
 * truncation errors"). Parameters in float32 then follow float64 to within one rounding, instead of losing a
 * little at every one of thousands of small updates, at the price of one more number per parameter.
 * A rule whose last write is not theta plus or minus something comes back as it is.
 */
export const compensate = (program: RuleProgram): RuleProgram => {
  const last = program.body.findLastIndex(({ target }) => target === 'theta');
  const write = program.body[last];
  const change = write === undefined ? undefined : changeIn(write.value);
  if (change === undefined) return program;
  return {
    ...program,
    state: [
      ...program.state,
      { name: LOST, shape: 'element', initial: { kind: 'number', value: 0 } },
    ],
    body: [...program.body.slice(0, last), ...compensated(change), ...program.body.slice(last + 1)],
  };
};
