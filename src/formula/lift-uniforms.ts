import type { Expression } from './ast';
import { nameOf } from './build';
import { reject } from './failure';
import { isLayerSized } from './matrix/shape';
import { printExpression } from './print';
import type { Instruction, Shape } from './program';
import { sayFormula } from './sentences';
import { createShapeOf } from './shapes';
import { mapChildren, namesIn } from './traverse';
import { entryOf, isEntry, sourceOf, type Versioned } from './versions';

export interface Lifted {
  readonly uniforms: readonly Instruction[];
  readonly body: readonly Instruction[];
  /** Names of uniforms and given uniforms that the body reads, in order of first use. */
  readonly handed: readonly string[];
}

/**
 * Splits versioned statements into what the host computes once a step and what runs on the vectors, with
 * reductions as instructions of their own, and gives the versions their final names.
 *
 * A source name stays where a reader can take it at its word: for the last write, and for earlier ones of the
 * same shape in the body. All uniforms are computed before the body, so what the body must see of an earlier
 * uniform value gets a name `$k`.
 */
export const liftUniforms = (
  { statements, last }: Versioned,
  shapes: ReadonlyMap<string, Shape>,
): Lifted => {
  let count = 0;
  const fresh = () => {
    count += 1;
    return `$${count - 1}`;
  };
  const allShapes = new Map(shapes);
  const shapeOfName = (name: string): Shape => allShapes.get(name) ?? 'uniform';
  // Not memoised across additions: new names only ever enter `allShapes` before they are read.
  const shapeOf = (e: Expression): Shape => createShapeOf(shapeOfName)(e);
  const uniforms: Instruction[] = [];
  const body: Instruction[] = [];
  const known = new Map<string, string>();

  const add = (list: Instruction[], target: string, shape: Shape, value: Expression) => {
    allShapes.set(target, shape);
    list.push({ target, shape, value });
    const text = printExpression(value);
    if (!known.has(text)) known.set(text, target);
    return nameOf(target);
  };

  const liftReduction = (e: Expression & { kind: 'reduce' }, target?: string): Expression => {
    if (!e.args.some((arg) => isLayerSized(shapeOf(arg)))) {
      reject(
        'bad-reduction',
        sayFormula('nothingToAdd', { text: printExpression(stripped(e)) }),
        e.span,
      );
    }
    const value = mapChildren(e, lift);
    const found = known.get(printExpression(value));
    if (found !== undefined) return nameOf(found);
    return add(body, target ?? fresh(), e.over, value);
  };

  /** Matrix functions read whole variables: what is computed for them gets a name. */
  const liftMatrix = (e: Expression & { kind: 'matrix' }, target?: string): Expression => {
    const counts = e.callee === 'rows' || e.callee === 'columns';
    const args = counts ? [] : e.args.map(named);
    const value = { ...e, args };
    const found = known.get(printExpression(value));
    if (found !== undefined) return nameOf(found);
    return add(body, target ?? fresh(), shapeOf(e), value);
  };
  const named = (arg: Expression): Expression => {
    const value = lift(arg);
    const shape = shapeOf(arg);
    if (value.kind === 'name' || shape === 'uniform') return value;
    const found = known.get(printExpression(value));
    return found === undefined ? add(body, fresh(), shape, value) : nameOf(found);
  };

  const lift = (e: Expression): Expression => {
    if (e.kind === 'number' || e.kind === 'name') return e;
    if (e.kind === 'reduce') return liftReduction(e);
    if (e.kind === 'matrix') return liftMatrix(e);
    if (shapeOf(e) !== 'uniform') return mapChildren(e, lift);
    const names = [...namesIn(e)];
    if (names.every((name) => name === 'pi' || name === 'e')) return e;
    const found = known.get(printExpression(e));
    return found === undefined ? add(uniforms, fresh(), 'uniform', e) : nameOf(found);
  };

  for (const { target, source, value } of statements) {
    const shape = shapeOfName(target);
    if (shape === 'uniform') add(uniforms, target, shape, value);
    else if (value.kind === 'matrix' || (value.kind === 'reduce' && shape !== 'element')) {
      // Later writes would hide the shared value, so only the last write holds a reduction itself.
      const itself = last.get(source) === target && shapeOf(value) === shape ? target : undefined;
      const result =
        value.kind === 'matrix' ? liftMatrix(value, itself) : liftReduction(value, itself);
      if (result.kind === 'name' && result.name !== target) add(body, target, shape, result);
    } else add(body, target, shape, lift(value));
  }

  return rename({ uniforms, body, last, shapeOfName, fresh });
};

/** For messages: versions back to source names. */
const stripped = (e: Expression): Expression =>
  e.kind === 'name' ? { ...e, name: sourceOf(e.name) } : mapChildren(e, stripped);

interface Unnamed {
  readonly uniforms: readonly Instruction[];
  readonly body: readonly Instruction[];
  readonly last: ReadonlyMap<string, string>;
  readonly shapeOfName: (name: string) => Shape;
  readonly fresh: () => string;
}

const rename = ({ uniforms, body, last, shapeOfName, fresh }: Unnamed): Lifted => {
  const final = new Map<string, string>();
  const finalName = (version: string): string => {
    if (!version.includes('#')) return version;
    const found = final.get(version);
    if (found !== undefined) return found;
    const source = sourceOf(version);
    const end = last.get(source) ?? entryOf(source);
    const shape = shapeOfName(version);
    const stays =
      version === end || isEntry(version) || (shape === shapeOfName(end) && shape !== 'uniform');
    const name = stays ? source : fresh();
    final.set(version, name);
    return name;
  };
  const renamer = (nameIt: (version: string) => string) => {
    const visit = (e: Expression): Expression =>
      e.kind === 'name' ? { ...e, name: nameIt(e.name) } : mapChildren(e, visit);
    return visit;
  };
  const inUniforms = renamer(finalName);
  const host = uniforms.map(({ target, shape, value }) => ({
    target: finalName(target),
    shape,
    value: inUniforms(value),
  }));
  // Uniform state as it was before the update, where the body still reads it: copied before it is overwritten.
  const before: Instruction[] = [];
  const aliases = new Map<string, string>();
  const handed = new Set<string>();
  const inBody = renamer((version) => {
    let name = finalName(version);
    if (shapeOfName(version) !== 'uniform' || version === 'pi' || version === 'e') return name;
    if (isEntry(version)) {
      const alias = aliases.get(version) ?? fresh();
      if (!aliases.has(version))
        before.push({ target: alias, shape: 'uniform', value: nameOf(name) });
      aliases.set(version, alias);
      name = alias;
    }
    handed.add(name);
    return name;
  });
  const device = body.map(({ target, shape, value }) => ({
    target: finalName(target),
    shape,
    value: inBody(value),
  }));
  return { uniforms: [...before, ...host], body: device, handed: [...handed] };
};
