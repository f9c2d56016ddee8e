import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, type Rolldown } from 'vite';
import { HANDOUT_PLACE } from '../../src/ui/share/handout-file.ts';
import { buildFacts } from '../build-facts.ts';
import { catalogHalves } from '../catalog-halves.ts';
import { pageMath } from '../page-math.ts';
import { HANDOUT } from './emit-handout.ts';

/** Parts of the page that come on demand and that a hand-out never opens: they would make it several times as large. */
const LEFT_OUT =
  /\/src\/(ui\/(stage\/(surface3d\/Surface3d|maps\/MapStage|NetworkStage)|inspector\/Inspector|stage\/surface\/heat-map\/heat-map)|state\/(network\/race|saved\/recent))\.tsx?$/;
const NOTHING = 'export default undefined;';

const leaveOut = (): Plugin => ({
  name: 'downhill-leave-out',
  enforce: 'pre',
  load: (id) => (LEFT_OUT.test(id.split('?')[0] ?? '') ? { code: NOTHING } : null),
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

/** What the file may do: run what is in it, and nothing else. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob: data:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";

const result = await build({
  configFile: false,
  logLevel: 'warn',
  define: buildFacts(),
  plugins: [leaveOut(), plainAxes(), react(), catalogHalves('page'), pageMath()],
  worker: { format: 'iife', plugins: () => [planesAlone(), catalogHalves('engine')] },
  build: {
    write: false,
    target: 'es2022',
    cssCodeSplit: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    modulePreload: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: 'src/ui/handout/main.tsx',
      output: { codeSplitting: false },
    },
  },
});

const outputs = (Array.isArray(result) ? result : [result]) as readonly Rolldown.RolldownOutput[];
const files = outputs.flatMap(({ output }) => output);
const scripts = files.flatMap((file) => (file.type === 'chunk' ? [file.code] : []));
const styles = files.flatMap((file) =>
  file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : [],
);
const [script] = scripts;
if (script === undefined || scripts.length !== 1)
  throw new Error(`a hand-out is one script, not ${scripts.length}`);

/** Neither ends the element that it stands in. */
const inElement = (text: string, name: string) =>
  text.replaceAll(new RegExp(`</${name}`, 'gi'), `<\\/${name}`).replaceAll('<!--', '<\\!--');

const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Downhill</title>
<!-- A hand-out of Downhill (MIT). The packages in it and their licenses are listed on the site's page "About". -->
<style>${inElement(styles.join('\n'), 'style')}</style>
</head>
<body>
<div id="root"><noscript>Downhill needs JavaScript.</noscript></div>
${HANDOUT_PLACE}
<script type="module">${inElement(script, 'script')}</script>
</body>
</html>
`;
mkdirSync(dirname(HANDOUT), { recursive: true });
writeFileSync(HANDOUT, html);
console.log(`hand-out: ${(Buffer.byteLength(html) / 1000).toFixed(0)} kB`);
