import type { ShaderDialect } from '../shader/emit';
import { shaderDigits } from '../shader/number';

/** A float32 literal of GLSL ES 3.00. NaN and infinities come from the library. */
export function glslNumber(value: number): string {
  if (Number.isNaN(value)) return 'dh_nan()';
  if (!Number.isFinite(value)) return value > 0 ? 'dh_infinity()' : '(-dh_infinity())';
  const text = shaderDigits(value);
  return value < 0 ? `(-${text})` : text;
}

/** GLSL ES 3.00 over single floats. */
export const glsl: ShaderDialect = {
  number: glslNumber,
  spread: (text) => text,
  declare: (name, value) => `float ${name} = ${value};`,
  select: (condition, yes, no) => `(${condition} ? ${yes} : ${no})`,
  library: (name) => `dh_${name}`,
};
