import type { RuleProgram } from '../program';
import { emitNodes } from '../shader/emit';
import { type RuleShader, ruleParts } from '../shader/rule-parts';
import { glsl } from './dialect';
import { glslLibrary } from './library';

/** One fragment program: new values of some of what a rule changes. */
export interface RulePass {
  readonly functions: string;
  /** Declarations, one a line. */
  readonly statements: string;
  /** `theta` or an element state's name, and the text of its value after the update. */
  readonly outputs: readonly { readonly name: string; readonly value: string }[];
}

/**
 * One update of one parameter as GLSL ES 3.00, in as many passes as there are render targets too few. All of them read
 * the values before the update.
 *
 * Where the statements stand must be declared, all `float`: `theta`, `g`, `s_<k>` for the k-th name of `elementState`,
 * `x_<k>` for the k-th of `given`, `u_<k>` for the k-th of `uniforms`, `c_<k>` and `y_<k>` for the k-th of `scalars` and of
 * `vectors`, whose values are those of `runReductions`.
 */
export interface RuleGlsl extends RuleShader {
  readonly passes: readonly RulePass[];
}

/** @param targets how many values a fragment program can write */
export function emitRuleGlsl(program: RuleProgram, targets: number): RuleGlsl {
  const { rule, shader, outputs, outside } = ruleParts(program);
  const named = outputs.map((output, k) => ({
    ...output,
    name: k === 0 ? 'theta' : (shader.elementState[k - 1] ?? ''),
  }));
  const passes: RulePass[] = [];
  for (let first = 0; first < named.length; first += targets) {
    const written = named.slice(first, first + targets);
    const wanted = written.map(({ after }) => after);
    const code = emitNodes(rule.graph, wanted, glsl, outside);
    passes.push({
      functions: glslLibrary(code.uses),
      statements: code.statements.join('\n'),
      outputs: written.map(({ name }, k) => ({ name, value: code.values[k] ?? name })),
    });
  }
  return { ...shader, passes };
}
