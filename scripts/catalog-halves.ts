import type { Plugin } from 'vite';

/**
 * What each half of the program never reads of a catalogue entry: the engine no prose, the page no algorithm. What an
 * optimizer is good and bad at and its paper come to the page in a chunk of their own, from modules asked for with
 * `?prose`.
 */
const UNREAD = {
  engine: new Set(['good', 'fails', 'departs', 'about', 'paper', 'family']),
  page: new Set(['minimize', 'good', 'fails', 'departs', 'paper']),
  prose: new Set(['minimize', 'family', 'rule', 'hyper', 'init', 'evaluate', 'suggest']),
} as const;

/** The page reads papers and departures from here, and hence from entries with their prose. */
const PAPERS = /\/src\/catalog\/(papers|departures)\.ts$/;
const ENTRIES =
  /\/src\/catalog\/(optimizers|methods|surfaces|schedules|networks|wrappers|losses)\//;

export type CatalogHalf = 'engine' | 'page';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** The object that an entry hands to its `define…`; what stands deeper in it may have any name. */
const entriesIn = (node: Node): readonly Node[] => {
  const [entry] = Array.isArray(node.arguments) ? node.arguments.filter(isNode) : [];
  const callee = node.type === 'CallExpression' && isNode(node.callee) ? node.callee.name : '';
  return /^define[A-Z]/.test(String(callee)) && entry?.type === 'ObjectExpression'
    ? [entry]
    : childrenOf(node).flatMap(entriesIn);
};

/**
 * The module of an entry without some of its properties.
 * @param tree the code as ESTree
 */
export const withoutProperties = (
  code: string,
  tree: unknown,
  names: ReadonlySet<string>,
): string => {
  const found = (isNode(tree) ? entriesIn(tree) : [])
    .flatMap(childrenOf)
    .filter(({ type, key }) => type === 'Property' && isNode(key) && names.has(String(key.name)));
  let rest = code;
  for (const { start, end } of [...found].sort((a, b) => b.start - a.start)) {
    const comma = /^\s*,/.exec(rest.slice(end));
    rest = rest.slice(0, start) + rest.slice(end + (comma?.[0].length ?? 0));
  }
  return rest;
};

/**
 * The catalogue is one file an entry, with everything about it. Page and worker each get a copy; this leaves out of
 * each copy the properties that half has no use for, some 14 KB of gzipped JavaScript of the first page's.
 */
export const catalogHalves = (half: CatalogHalf): Plugin => ({
  name: `downhill-catalog-${half}`,
  // Vite's own resolver comes before plugins that do not say so.
  enforce: 'pre',
  apply: 'build',
  async resolveId(source, importer) {
    const prose = importer !== undefined && (PAPERS.test(importer) || importer.endsWith('?prose'));
    if (!prose || half !== 'page') return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found && ENTRIES.test(found.id) && !found.id.includes('?') ? `${found.id}?prose` : null;
  },
  transform: {
    // After TypeScript is gone.
    order: 'post',
    handler(code, id) {
      const [file = '', query] = id.split('?');
      if (!ENTRIES.test(file)) return undefined;
      const rest = withoutProperties(
        code,
        this.parse(code),
        UNREAD[query === 'prose' ? 'prose' : half],
      );
      return rest === code ? undefined : { code: rest, map: null };
    },
  },
});
