import { describe, expect, it } from 'vitest';
import { checkFile } from './import-rules';

const messages = (path: string, text: string) =>
  checkFile({ path, text }).map(({ line, message }) => `${line}: ${message}`);

describe('what is allowed', () => {
  it.each([
    ['formula/parse.ts', "import type { Expression } from './ast';"],
    ['formula/wasm/rule.ts', "import { fail } from '../result';"],
    ['formula/parse.test.ts', "import fc from 'fast-check'; import d from './fixtures/a.json';"],
    ['catalog/optimizers/adam.ts', "import { parseRule } from '../../formula/parse';"],
    [
      'experiment/schema.ts',
      "import * as z from 'zod/mini'; import { a } from '../catalog/surfaces';",
    ],
    ['engine/network/backend.ts', "import * as tf from '@tensorflow/tfjs-core';"],
    ['engine/kernels/conv.ts', "import { registerKernel } from '@tensorflow/tfjs-core';"],
    ['worker/main.ts', "import { createRace } from '../engine/race';"],
    ['worker/client.ts', "new Worker(new URL('./main.ts', import.meta.url)); performance.now();"],
    ['worker/messages.ts', "import type { AnswerOf } from './requests/table';"],
    ['state/session.ts', "import { connect } from '../worker/client';"],
    ['state/engine/engine.test.ts', "import { createServer } from '../../worker/serve';"],
    ['state/testing/engine.ts', "import { createServer } from '../../worker/serve';"],
    ['state/testing/engine.ts', "import { nodeEnvironment } from '../../cli/network-node';"],
    ['cli/experiment.ts', "import { createRace } from '../engine/race'; import 'node:fs';"],
    ['ui/main.tsx', "import type { Event } from '../worker/protocol'; const a = <b />;"],
    ['engine/network/a.test.ts', "import { loadNodeMnist } from '../../cli/network-node';"],
    ['lessons/a.test.ts', "import { runPlane } from '../cli/run-plane';"],
    ['export/plan.ts', "import { resolvePlane } from '../experiment/plane';"],
    ['engine/clock.ts', 'export const now = () => performance.now();'],
    [
      'catalog/a.ts',
      "// import '../engine/race'; Math.random()\nexport const text = 'Math.random';",
    ],
    ['experiment/a.ts', 'export const epoch = new Date(0);'],
    ['random/a.ts', "import { log } from '../formula/math/float64';"],
    ['engine/a.ts', 'export const a = Math.sqrt(Math.PI) + 2 ** -23 + Math.max(...[1]);'],
    ['engine/a.test.ts', 'export const a = Math.sin(1) ** 2;'],
    ['cli/testing/a.ts', 'export const a = Math.sin(1) ** 2;'],
    ['engine/testing-device.ts', 'export const a = Math.sin(1);'],
    ['ui/a.ts', 'export const a = Math.log10(3) ** 2;'],
    ['ui/stage/maps/a.ts', "import '../kit/a'; import '../starts/a'; import './b/c';"],
    ['ui/stage/starts/a.ts', "import '../kit/a'; import '../../canvas/view';"],
    ['ui/stage/SurfaceStage.tsx', "import './surface/a'; import './surface3d/a';"],
    ['ui/a.ts', "export const a: Record<string, string> = { eval: 'new Function()' };"],
    ['formula/a.test.ts', "export const a = eval('1');"],
  ])('%s: %s', (path, text) => {
    expect(messages(path, text)).toEqual([]);
  });
});

describe('each rule can fail', () => {
  it.each([
    ['ui/stage/maps/a.ts', "import '../surface/a';", 'maps never imports surface'],
    ['ui/stage/surface/a/b.ts', "import type { A } from '../../maps/a';", 'never imports maps'],
    ['ui/stage/starts/a.ts', "import '../surface/a';", 'starts never imports surface'],
    ['ui/stage/kit/a.ts', "import '../starts/a';", 'kit never imports starts'],
    ['formula/a.ts', "import { z } from 'zod';", 'formula imports nothing, not even packages'],
    ['formula/a.ts', "import '../random/seeded';", 'formula imports nothing outside itself'],
    ['formula/a.ts', "import type { A } from '../catalog/a';", 'nothing outside itself'],
    ['formula/a.test.ts', "import '../catalog/a';", 'imports go down only'],
    ['random/a.ts', "import '../formula/ast';", 'random imports nothing outside itself'],
    ['random/a.ts', "import 'zod';", 'random imports nothing, not even packages'],
    ['catalog/a.ts', "import '../experiment/schema';", 'catalog is floor 1, experiment is floor 2'],
    ['experiment/a.ts', "export * from '../engine/race';", 'experiment is floor 2'],
    [
      'engine/race.ts',
      "import type { E } from '../worker/protocol';",
      'engine never imports worker',
    ],
    ['engine/race.ts', "import '../export/plan';", 'engine never imports export'],
    ['engine/race.ts', "import '../cli/network-node';", 'engine is floor 3, cli is floor 5'],
    ['engine/a.test.ts', "import '../cli/main';", 'engine is floor 3, cli is floor 5'],
    ['export/plan.ts', "import '../engine/race';", 'export never imports engine'],
    ['experiment/a.ts', "import '../export/plan';", 'experiment is floor 2, export is floor 3'],
    ['engine/race.ts', "import '../state/store';", 'engine is floor 3, state is floor 5'],
    ['experiment/a.ts', "import { z } from 'zod';", 'import zod/mini'],
    ['engine/race.ts', "import '@tensorflow/tfjs-core';", 'only engine/network and engine/kernels'],
    ['worker/main.ts', "await import('@tensorflow/tfjs');", 'only engine/network'],
    ['cli/a.ts', "import '@tensorflow/tfjs';", 'only engine/network and engine/kernels'],
    ['worker/main.ts', "import '../state/store';", 'worker is floor 4, state is floor 5'],
    ['state/a.ts', "import type { Sink } from '../engine/sink';", 'state never imports engine'],
    ['state/a.ts', "type S = import('../engine/sink').Sink;", 'state never imports engine'],
    ['state/a.ts', "import '../ui/app';", 'state is floor 5, ui is floor 6'],
    ['ui/a.tsx', "const e = await import('../engine/race');", 'ui never imports engine'],
    ['ui/a.tsx', "export { a } from '../worker/main';", 'only worker/protocol and worker/client'],
    ['lessons/a.ts', "import '../engine/race';", 'lessons never imports engine'],
    ['lessons/a.test.ts', "import '../engine/race';", 'lessons never imports engine'],
    ['lessons/a.ts', "import '../cli/run-plane';", 'lessons never imports cli'],
    ['ui/a.ts', "import '../cli/run-plane';", 'ui never imports cli'],
    ['worker/client.ts', "import '../engine/race';", "client.ts is the page's side"],
    ['worker/client.ts', "import './main';", "client.ts is the page's side"],
    ['worker/protocol.ts', "import type { A } from '../engine/sink';", "the page's side"],
    ['worker/messages.ts', "import { requests } from './requests/table';", "the page's side"],
    ['worker/client.ts', "import type { A } from './requests/field';", "the page's side"],
    ['ui/a.ts', 'export const r = Math.random();', 'no Math.random'],
    ['ui/a.ts', "export const r = Math['random']();", 'no Math.random'],
    ['ui/a.ts', 'export const r = globalThis.Math.random();', 'no Math.random'],
    ['experiment/a.ts', 'export const t = Date.now();', 'no clock below floor 3'],
    ['catalog/a.ts', 'export const t = new Date();', 'no clock below floor 3'],
    ['formula/a.ts', 'export const t = performance.now();', 'no clock below floor 3'],
    ['engine/a.ts', 'export const a = Math.exp(1);', "last digits of Math's functions"],
    ['cli/a.ts', "export const a = Math['hypot'](1, 2);", "last digits of Math's functions"],
    ['random/a.ts', 'const { log } = Math;', 'formula/math/float64'],
    ['export/a.ts', 'export const a = globalThis.Math.pow(1, 2);', 'formula/math/float64'],
    ['catalog/a.ts', 'export const a = (b: number) => b ** 2;', 'last digits of **'],
    ['formula/a.ts', 'let a = 3; a **= 2;', 'last digits of **'],
    ['worker/a.ts', 'export const a = (b: number) => 2 ** b;', 'last digits of **'],
    ['ui/a.ts', "export const a = new Function('return 1');", 'no code from text'],
    ['formula/a.ts', "export const a = eval('1');", 'no code from text'],
    ['engine/a.ts', "export const a = globalThis.Function('return 1');", 'no code from text'],
    ['main.ts', 'export {};', 'has no floor'],
    ['tools/a.ts', 'export {};', 'src/tools has no floor'],
    ['ui/a.ts', "import '../tools/a';", 'src/tools has no floor'],
    ['ui/a.ts', "import '../../scripts/steps.mjs';", 'nothing outside src'],
  ])('%s: %s', (path, text, message) => {
    const found = messages(path, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it('names the line', () => {
    const text = "import a from './a';\n\nimport '../engine/race';\n";
    expect(checkFile({ path: 'ui/a.ts', text })).toMatchObject([{ path: 'ui/a.ts', line: 3 }]);
  });
});
