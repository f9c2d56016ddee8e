import type { RuleProgram } from '../formula/program';

/** Equal for programs that compute the same thing: tells whether a change needs another kernel, and finds one again. */
export const programKey = ({
  hyper,
  state,
  uniforms,
  handed,
  body,
  evaluate,
}: RuleProgram): string =>
  JSON.stringify([hyper, state, uniforms, handed, body, evaluate], (key, value) =>
    key === 'span' ? undefined : value,
  );
