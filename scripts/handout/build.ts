import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { JUDGE_PLACE } from '../../src/ui/judge/told.ts';
import { HANDOUT_PLACE } from '../../src/ui/share/handout-file.ts';
import { buildFacts } from '../build-facts.ts';
import { catalogHalves } from '../catalog-halves.ts';
import { pageMath } from '../page-math.ts';
import { buildOneFile } from './build-one-file.ts';
import { HANDOUT, JUDGE } from './emit-handout.ts';

/** Parts of the page that come on demand and that a hand-out never opens: they would make it several times as large. */
const LEFT_OUT =
  /\/src\/(ui\/(stage\/(surface3d\/Surface3d|maps\/MapStage|NetworkStage)|inspector\/Inspector|stage\/surface\/heat-map\/heat-map)|state\/(network\/race|saved\/recent|assignment\/fix))\.tsx?$/;
/** Words of panels that a hand-out does not have. */
const WORDS_LEFT_OUT = /\/src\/i18n\/(?:en|zh)\/(assign|present|verification)\.ts$/;
const NOTHING = 'export default undefined;';

const leaveOut = (): Plugin => ({
  name: 'downhill-leave-out',
  enforce: 'pre',
  load: (id) => {
    const file = id.split('?')[0] ?? '';
    const [, words] = WORDS_LEFT_OUT.exec(file) ?? [];
    if (words !== undefined) return { code: `export const ${words} = {};` };
    return LEFT_OUT.test(file) ? { code: NOTHING } : null;
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

await buildOneFile({
  name: 'hand-out',
  file: HANDOUT,
  input: 'src/ui/handout/main.tsx',
  plugins: [leaveOut(), plainAxes(), react(), catalogHalves('page'), pageMath()],
  worker: { format: 'iife', plugins: () => [planesAlone(), catalogHalves('engine')] },
  define: buildFacts(),
  about: 'A hand-out of Downhill',
  place: HANDOUT_PLACE,
});
await buildOneFile({
  name: 'page that judges',
  file: JUDGE,
  input: 'src/ui/judge/main.ts',
  plugins: [catalogHalves('page'), pageMath()],
  about: 'A network that was trained with Downhill',
  place: JUDGE_PLACE,
});
