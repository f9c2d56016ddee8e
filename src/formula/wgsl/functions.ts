import { functionBody, type ShaderFunction } from '../shader/function';
import { emitNodes } from './emitter';
import { libraryText } from './library';

/** `fn name(parameters) -> f32` each, behind what they use of the library. */
export const functionsWgsl = (functions: readonly ShaderFunction[]): string => {
  const made = functions.map((one) => {
    const { uses, body } = functionBody(one, (graph, wanted, outside) =>
      emitNodes(graph, wanted, 'f32', outside),
    );
    const list = one.parameters.map((parameter) => `${parameter}: f32`).join(', ');
    return { uses, text: `fn ${one.name}(${list}) -> f32 {\n  ${body}\n}` };
  });
  return [libraryText(made.flatMap(({ uses }) => uses)), ...made.map(({ text }) => text)].join(
    '\n',
  );
};
