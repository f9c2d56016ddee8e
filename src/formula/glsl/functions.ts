import { emitNodes } from '../shader/emit';
import { functionBody, type ShaderFunction } from '../shader/function';
import { glsl } from './dialect';
import { glslLibrary } from './library';

/** `float name(parameters)` each, behind what they use of the library. */
export const functionsGlsl = (functions: readonly ShaderFunction[]): string => {
  const made = functions.map((one) => {
    const { uses, body } = functionBody(one, (graph, wanted, outside) =>
      emitNodes(graph, wanted, glsl, outside),
    );
    const list = one.parameters.map((parameter) => `float ${parameter}`).join(', ');
    return { uses, text: `float ${one.name}(${list}) {\n  ${body}\n}` };
  });
  return [glslLibrary(made.flatMap(({ uses }) => uses)), ...made.map(({ text }) => text)].join(
    '\n',
  );
};
