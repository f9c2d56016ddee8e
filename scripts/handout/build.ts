import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { JUDGE_PLACE } from '../../src/ui/judge/told.ts';
import { DATA_PLACE, HANDOUT_PLACE } from '../../src/ui/share/handout-file.ts';
import { buildFacts } from '../build-facts.ts';
import { catalogHalves } from '../catalog-halves.ts';
import { noThreadPool } from '../no-thread-pool.ts';
import { pageMath } from '../page-math.ts';
import { buildOneFile } from './build-one-file.ts';
import { HANDOUT, JUDGE, NETWORK_HANDOUT } from './emit-handout.ts';
import { packedWorker } from './packed-worker.ts';

/** Parts of the page that come on demand and that a hand-out never opens: they would make it several times as large. */
const LEFT_OUT = [
  'ui/stage/surface3d/Surface3d',
  'ui/stage/maps/MapStage',
  'ui/inspector/Inspector',
  'ui/stage/surface/heat-map/heat-map',
  'state/saved/recent',
  'state/assignment/fix',
];
/** Of surfaces and fits these too. */
const OF_NETWORKS = ['ui/stage/NetworkStage', 'state/network/race'];
/** Of networks these: files to take away, and cards that a file cannot count on. */
const NOT_OF_NETWORKS = ['ui/stage/inside/model/ModelTab'];
/** Words of panels that a hand-out does not have. */
const WORDS_LEFT_OUT = /\/src\/i18n\/(?:en|zh)\/(assign|present|verification)\.ts$/;
const NOTHING = 'export default undefined;';
/** Parts that others have within them. Of a weight's rule it would take the typesetting, which is as large as all else. */
const STAND_INS: Readonly<Record<string, string>> = {
  'ui/stage/inside/weight/WeightInspector': 'export const WeightInspector = () => null;',
};

const leaveOut = (parts: readonly string[]): Plugin => ({
  name: 'downhill-leave-out',
  enforce: 'pre',
  load: (id) => {
    const file = id.split('?')[0] ?? '';
    const [, words] = WORDS_LEFT_OUT.exec(file) ?? [];
    if (words !== undefined) return { code: `export const ${words} = {};` };
    const [, part = ''] = /\/src\/(.*)\.tsx?$/.exec(file) ?? [];
    const code = parts.includes(part) ? NOTHING : STAND_INS[part];
    return code === undefined ? null : { code };
  },
});

/** What the engine loads on demand is of networks and of maps: all of it stays out, whatever is added there. */
const planesAlone = (): Plugin => ({
  name: 'downhill-planes-alone',
  enforce: 'pre',
  resolveDynamicImport: () => '\0nothing',
  load: (id) => (id === '\0nothing' ? { code: NOTHING } : null),
});

/** Axes without recharts. */
const plainAxes = (): Plugin => ({
  name: 'downhill-plain-axes',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer === undefined || !source.endsWith('/AxisChart')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id.replace('/ui/charts/AxisChart.', '/ui/handout/PlainAxes.') ?? null;
  },
});

/** What a file cannot count on, or never asks for: graphics cards, maps of planes, files of models. */
const onProcessors = (): Plugin => ({
  name: 'downhill-on-processors',
  enforce: 'pre',
  resolveDynamicImport: (source) =>
    typeof source === 'string' &&
    /backend-web(gl|gpu)$|\/webgpu-backend$|\/models$|\/map$/.test(source)
      ? '\0nothing'
      : null,
  load: (id) => (id === '\0nothing' ? { code: NOTHING } : null),
});

const buildHandout = (
  name: string,
  file: string,
  input: string,
  leftOut: readonly string[],
  ofWorker: () => Plugin[],
  places: readonly string[],
) =>
  buildOneFile({
    ...{ name, file, input, places },
    plugins: [
      leaveOut([...LEFT_OUT, ...leftOut]),
      plainAxes(),
      packedWorker(() => [...ofWorker(), catalogHalves('engine')]),
      react(),
      catalogHalves('page'),
      pageMath(),
    ],
    define: buildFacts(),
    about: 'A hand-out of Downhill',
  });

await buildHandout(
  'hand-out',
  HANDOUT,
  'src/ui/handout/main.tsx',
  OF_NETWORKS,
  () => [planesAlone()],
  [HANDOUT_PLACE],
);
await buildHandout(
  'hand-out of networks',
  NETWORK_HANDOUT,
  'src/ui/handout/network.tsx',
  NOT_OF_NETWORKS,
  () => [noThreadPool(), onProcessors()],
  [DATA_PLACE, HANDOUT_PLACE],
);
await buildOneFile({
  name: 'page that judges',
  file: JUDGE,
  input: 'src/ui/judge/main.ts',
  plugins: [catalogHalves('page'), pageMath()],
  about: 'A network that was trained with Downhill',
  places: [JUDGE_PLACE],
});
