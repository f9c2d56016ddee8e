import type { RuleProgram } from '../program';
import { type RuleShader, ruleParts } from '../shader/rule-parts';
import { emitNodes } from './emitter';
import { libraryText } from './library';

/**
 * One update of four parameters as WGSL.
 *
 * Paste `functions` at module scope and `body` in a function in which are declared
 * - `var theta: vec4<f32>` and `let g: vec4<f32>`,
 * - `var s_<k>: vec4<f32>` for the k-th name of `elementState`,
 * - `let x_<k>: vec4<f32>` for the k-th name of `given`,
 * - `let u_<k>: f32` for the k-th name of `uniforms` (all of `program.handed`, in its order),
 * - the k-th name of `scalars` (`c_<k>`): an `f32` where `scalarShapes` says `all`; a `vec4<f32>` where it says
 *   `layer`, for the four parameters may belong to different layers. Their values are those of
 *   `runReductions(program, …).scalars`, in this order,
 * - the k-th of `vectors` (`y_<k>`), a `vec4<f32>`, in the same way; so a rule without either is one dispatch by itself.
 *
 * After `body`, `theta` and every `s_<k>` hold the values after the update.
 */
export interface RuleWgsl extends RuleShader {
  readonly functions: string;
  readonly body: string;
}

export function emitRuleWgsl(program: RuleProgram): RuleWgsl {
  const { rule, shader, outputs, outside } = ruleParts(program);
  const wanted = outputs.map(({ after }) => after);
  const code = emitNodes(rule.graph, wanted, 'vec4<f32>', outside);
  const changed = outputs.flatMap(({ text }, k) => {
    const value = code.values[k] ?? text;
    return value === text ? [] : [{ name: text, value }];
  });
  // All new values stand before the first assignment: they read the old ones.
  const body = [
    ...code.statements,
    ...changed.map(({ name, value }) => `let new_${name} = ${value};`),
    ...changed.map(({ name }) => `${name} = new_${name};`),
  ];
  return { ...shader, functions: libraryText(code.uses), body: body.join('\n') };
}
