import { posix } from 'node:path';
import { parseSync } from 'vite';
import { createMathWatch } from './exact-math';
import { isNode, memberName, type Node, visit } from './syntax-nodes';

/** Imports go to the same floor or down. */
const FLOORS: Readonly<Record<string, number>> = {
  formula: 0,
  random: 0,
  offline: 0,
  catalog: 1,
  experiment: 2,
  export: 3,
  engine: 3,
  worker: 4,
  state: 5,
  cli: 5,
  ui: 6,
  lessons: 6,
  gallery: 6,
  i18n: 6,
};

/** The page's side: it talks to the worker by its protocol and its client, and never meets the engine. */
const PAGE = new Set(['state', 'ui', 'lessons', 'gallery', 'i18n']);
const PAGE_DOORS = new Set([
  'worker/protocol',
  'worker/client',
  // They make the worker, and know of it no more than its address.
  'worker/connect-worker',
  'worker/plane-main',
  'worker/network-main',
  'worker/network-files',
]);
/** They stand in the worker's folder, on the page's side of the wall. */
const PAGE_SIDE = new Set([
  'worker/protocol',
  'worker/client',
  'worker/connect-worker',
  'worker/messages',
  'worker/network-messages',
  'worker/network-files',
]);
/** What requests and answers are made of is written with the worker's half of each; types alone cross the wall. */
const TYPES_OF_REQUESTS = 'worker/requests/table';

/** Two readings of an experiment, side by side: scripts to take away, and the engine. Neither knows the other. */
const APART: Readonly<Record<string, string>> = { export: 'engine', engine: 'export' };

/** What tests of the engine take from above: a network's race in Node, with its digits from the disk. */
const TEST_DOORS = new Set(['cli/network-node']);

/** What random numbers are made with: the one thing that floor takes from its neighbour. */
const FLOAT64 = 'formula/math/float64';

/** Stands for it in the page's half of the build, where nothing is recorded. */
const PAINTED = 'formula/math/painted.ts';

/** Where numbers that reach a path, a loss, a rate or a map are computed: the same in every browser and in Node. */
const SAME_EVERYWHERE = new Set([
  'formula',
  'random',
  'catalog',
  'experiment',
  'export',
  'engine',
  'worker',
  'cli',
]);

/** The stages' rooms: what several of them take stands in these, each of which knows only those before it. */
const STAGES = 'ui/stage/';
const SHARED_BY_STAGES = ['kit', 'starts'];

/** No clock below this floor, unless it is handed in. */
const FLOOR_OF_CLOCKS = 3;

export interface SourceFile {
  /** Relative to src, with forward slashes: `engine/race.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Violation {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** The address of a static import, a re-export, `import(…)` or a type's `import('…')`. */
const importedAddress = (node: Node): string | undefined => {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType': {
      const source = node.source ?? node.argument;
      if (!isNode(source)) return undefined;
      const literal = source.type === 'TSLiteralType' ? source.literal : source;
      return isNode(literal) && typeof literal.value === 'string' ? literal.value : undefined;
    }
    default:
      return undefined;
  }
};

const isTest = (path: string) => /\.test\.tsx?$/.test(path);

/** Tests, and what only they use. */
const isTesting = (path: string) => isTest(path) || /(^|\/)testing[-/.]/.test(path);

/** A call of `eval` or `Function`, of the global object's too: what they make of a text runs. */
const makesCode = ({ type, callee }: Node): boolean => {
  if ((type !== 'NewExpression' && type !== 'CallExpression') || !isNode(callee)) return false;
  const name = callee.type === 'Identifier' ? callee.name : memberName(callee)?.split('.')[1];
  return name === 'eval' || name === 'Function';
};

/** `new Date()` and `Date()` read the clock; `new Date(0)` does not. */
const readsDate = (node: Node): boolean => {
  if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return false;
  const { callee, arguments: args } = node;
  return isNode(callee) && callee.name === 'Date' && Array.isArray(args) && args.length === 0;
};

const judgePackage = (path: string, area: string, address: string): string | undefined => {
  if (isTest(path)) return undefined;
  if (area === 'formula' || area === 'random') return `${area} imports nothing, not even packages`;
  if (
    address.startsWith('@tensorflow/') &&
    !path.startsWith('engine/network/') &&
    !path.startsWith('engine/kernels/')
  ) {
    return 'only engine/network and engine/kernels import @tensorflow/*';
  }
  if (address === 'zod') return 'zod compiles its schemas with new Function: import zod/mini';
  return undefined;
};

const judgeSource = (path: string, area: string, target: string): string | undefined => {
  const bare = target.replace(/\?.*$/, '').replace(/\.(ts|tsx|js)$/, '');
  const targetArea = target.split('/', 1)[0] ?? '';
  if (target.startsWith('../')) {
    return isTest(path) ? undefined : 'src imports nothing outside src but packages';
  }
  const floor = FLOORS[area] ?? 0;
  const targetFloor = FLOORS[targetArea];
  if (targetFloor === undefined) return `src/${targetArea} has no floor`;
  if (targetArea === area) return undefined;
  if (area === 'random' && bare !== FLOAT64 && !isTest(path))
    return `random imports nothing outside itself but ${FLOAT64}`;
  if (area === 'formula' && !isTest(path)) return 'formula imports nothing outside itself';
  if (PAGE.has(area) && targetArea === 'engine') return `${area} never imports engine`;
  // The command line brings the engine with it; tests may have it so, to ask whether what a text says is so.
  if (PAGE.has(area) && targetArea === 'cli' && !isTesting(path))
    return `${area} never imports cli`;
  if (area === 'engine' && targetArea === 'worker') return 'engine never imports worker';
  if (PAGE.has(area) && targetArea === 'worker' && !PAGE_DOORS.has(bare) && !isTesting(path)) {
    return 'the page imports only worker/protocol and worker/client';
  }
  if (APART[area] === targetArea && !isTest(path)) return `${area} never imports ${targetArea}`;
  if (targetFloor > floor && !(isTest(path) && TEST_DOORS.has(bare))) {
    return `imports go down only: ${area} is floor ${floor}, ${targetArea} is floor ${targetFloor}`;
  }
  return undefined;
};

const judgePageSide = (path: string, target: string, typesOnly: boolean): string | undefined => {
  if (!PAGE_SIDE.has(path.replace(/\.ts$/, ''))) return undefined;
  if (target.startsWith('engine/')) return `${path} is the page's side: it never imports engine`;
  const bare = target.replace(/\.ts$/, '');
  if (!target.startsWith('worker/') || PAGE_SIDE.has(bare)) return undefined;
  if (bare === TYPES_OF_REQUESTS && typesOnly) return undefined;
  return `${path} is the page's side: in worker it imports only the others there, and types of requests`;
};

const roomOf = (path: string): string | undefined => {
  const [room, inside] = path.startsWith(STAGES) ? path.slice(STAGES.length).split('/') : [];
  return inside === undefined ? undefined : room;
};

/** One stage never takes from another, so that each can be changed, or loaded, alone. */
const judgeStage = (path: string, target: string): string | undefined => {
  const [room, other] = [roomOf(path), roomOf(target)];
  if (room === undefined || other === undefined || room === other) return undefined;
  const [rank, otherRank] = [SHARED_BY_STAGES.indexOf(room), SHARED_BY_STAGES.indexOf(other)];
  return otherRank >= 0 && (rank < 0 || otherRank < rank)
    ? undefined
    : `${room} never imports ${other}: what stages share stands in ${SHARED_BY_STAGES.join(' or ')}`;
};

const resolveTarget = (path: string, address: string) =>
  posix.normalize(posix.join(posix.dirname(path), address.split('?', 1)[0] ?? address));

/** All broken rules of one file of src. */
export const checkFile = ({ path, text }: SourceFile): readonly Violation[] => {
  const area = path.split('/', 1)[0] ?? '';
  const violations: Violation[] = [];
  const report = (start: number, message: string) =>
    violations.push({ path, line: text.slice(0, start).split('\n').length, message });
  const floor = FLOORS[area];
  if (floor === undefined || !path.includes('/')) {
    report(0, `src/${area} has no floor; put the file in one of ${Object.keys(FLOORS).join(', ')}`);
    return violations;
  }
  const { program, errors } = parseSync(path, text);
  for (const error of errors) report(error.labels[0]?.start ?? 0, error.message);
  const watched = SAME_EVERYWHERE.has(area) && !isTesting(path) && path !== PAINTED;
  const digitsOf = watched ? createMathWatch() : undefined;
  visit(program, (node) => {
    const address = importedAddress(node);
    if (address !== undefined) {
      const local = address.startsWith('.');
      const target = resolveTarget(path, address);
      const message = local
        ? (judgePageSide(path, target, node.importKind === 'type') ??
          judgeStage(path, target) ??
          judgeSource(path, area, target))
        : judgePackage(path, area, address);
      if (message !== undefined) report(node.start, `'${address}': ${message}`);
    }
    const member = memberName(node);
    const digits = member === 'Math.random' ? undefined : digitsOf?.(node);
    if (digits !== undefined) report(node.start, `${digits} of ${FLOAT64}`);
    if (member === 'Math.random') report(node.start, 'no Math.random: draw from src/random');
    if (makesCode(node) && !isTesting(path)) {
      report(
        node.start,
        'no code from text: the policy of the page forbids it, and links carry text',
      );
    }
    const clock = member === 'Date.now' || member === 'performance.now' || readsDate(node);
    if (clock && floor < FLOOR_OF_CLOCKS && !isTest(path)) {
      report(node.start, `no clock below floor ${FLOOR_OF_CLOCKS}: have it handed in`);
    }
  });
  return violations;
};
