import { givenVectors } from '../given';

const keywords =
  'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
  'import in is lambda nonlocal not or pass raise return try while with yield match case type';
const builtins =
  'abs bool dict float int isinstance len list max min object pow range round super tuple zip';

/** Names that mean something of their own in every script that is written here. */
const always: readonly string[] = `${keywords} ${builtins} math`.split(' ');

/** The Python name of a name of the formula language. */
export type PythonNames = (name: string) => string;

const snake = (name: string): string =>
  /[a-z0-9][A-Z]/.test(name) ? name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase() : name;

/**
 * Names in Python's manner (`weightDecay` -> `weight_decay`), each a safe identifier and no two alike: what is taken
 * gets an underscore. Names of the language are ASCII letters, digits and single underscores, so nothing else can
 * come through.
 * @param taken what the text around the formula uses itself
 * @param kept names that mean the same in both languages
 */
export const createPythonNames = (
  taken: Iterable<string>,
  kept: Iterable<string> = ['theta', 'g', 't', 'lr', ...givenVectors],
): PythonNames => {
  const given = new Map([...kept].map((name) => [name, snake(name)] as const));
  const used = new Set([...always, ...taken, ...given.values()]);
  return (name) => {
    const known = given.get(name);
    if (known !== undefined) return known;
    if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) throw new Error('not a name of the language');
    let free = snake(name);
    while (used.has(free)) free += '_';
    used.add(free);
    given.set(name, free);
    return free;
  };
};
