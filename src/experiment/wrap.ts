import type { HyperSpec, HyperValue, WrapperDefinition, WrapperText } from '../catalog/definition';
import { findWrapper } from '../catalog/wrappers';
import type { WrapperSpec } from './types';

/** A wrapper's statements, ready to stand around a rule. */
export interface Wrapping {
  /** Before the statements of every other wrapper. */
  readonly first: string;
  readonly before: string;
  readonly after: string;
  /** Where to take the gradient, as a rule by itself. */
  readonly probe: string;
  /** The point to judge, where the wrapper has one of its own. */
  readonly evaluate?: string;
  /** Parameters under the names that the statements use. */
  readonly hyper: Readonly<Record<string, HyperValue>>;
  readonly specs: Readonly<Record<string, HyperSpec>>;
}

const chosen = (text: WrapperText | undefined, spec: WrapperSpec): string => {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return text.texts[String(spec[text.by])] ?? '';
};

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  let free = name;
  for (let i = 2; taken.has(free); i += 1) free = `${name}${i}`;
  return free;
};

const TEXTS = ['first', 'before', 'after', 'probe'] as const;

/** Names that the texts write, but for theta and g: state and locals of the wrapper's own. */
const ownNames = (texts: readonly string[]): ReadonlySet<string> => {
  const names = texts
    .flatMap((text) => [...text.matchAll(/^\s*(\w+)\s*=(?!=)/gm)])
    .map((match) => match[1] ?? '');
  return new Set(names.filter((name) => name !== 'theta' && name !== 'g'));
};

const wrapOne = (
  definition: WrapperDefinition,
  spec: WrapperSpec,
  taken: Set<string>,
): Wrapping => {
  const plain = TEXTS.map((name) => chosen(definition[name], spec));
  const own = new Set([...Object.values(definition.rename), ...ownNames(plain)]);
  const free = new Map([...own].map((name) => [name, freeName(name, taken)]));
  for (const name of free.values()) taken.add(name);
  const renamed = (text: string) => text.replace(/[A-Za-z_]\w*/g, (name) => free.get(name) ?? name);
  const [first = '', before = '', after = '', probe = ''] = plain.map(renamed);
  const hyper: Record<string, HyperValue> = {};
  const specs: Record<string, HyperSpec> = {};
  for (const [parameter, name] of Object.entries(definition.rename)) {
    const parameterSpec = definition.params[parameter];
    const value = spec[parameter];
    if (parameterSpec === undefined || value === undefined)
      throw new Error(`wrapper ${definition.id} without its parameter ${parameter}`);
    specs[renamed(name)] = parameterSpec;
    hyper[renamed(name)] = value;
  }
  const { evaluate } = definition;
  return {
    first,
    before,
    after,
    probe,
    ...(evaluate === undefined ? {} : { evaluate: renamed(evaluate) }),
    hyper,
    specs,
  };
};

/** The wrappers of a run, in order, with names that neither the rule nor another wrapper uses. */
export const wrap = (wrappers: readonly WrapperSpec[], rule: string): readonly Wrapping[] => {
  const taken = new Set(rule.match(/[A-Za-z_]\w*/g) ?? []);
  return wrappers.map((spec) => {
    const definition = findWrapper(spec.kind);
    if (definition === undefined) throw new Error(`no wrapper ${spec.kind} in the catalogue`);
    return wrapOne(definition, spec, taken);
  });
};
