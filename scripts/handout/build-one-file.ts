import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build, type Rolldown, type UserConfig } from 'vite';

/** What the file may do: run what is in it, and nothing else. */
const POLICY =
  "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob: data:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";

/** Neither ends the element that it stands in. */
const inElement = (text: string, name: string) =>
  text.replaceAll(new RegExp(`</${name}`, 'gi'), `<\\/${name}`).replaceAll('<!--', '<\\!--');

export interface OneFile extends Pick<UserConfig, 'plugins' | 'worker' | 'define'> {
  readonly name: string;
  /** Where it is left. */
  readonly file: string;
  readonly input: string;
  /** What it is, for whoever looks into it. */
  readonly about: string;
  /** An element that holds what each file is told. */
  readonly place: string;
}

/** Builds a page that is one HTML file: script and styles in it, nothing loaded, nothing sent. */
export const buildOneFile = async ({ name, file, input, about, place, ...config }: OneFile) => {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    ...config,
    build: {
      write: false,
      target: 'es2022',
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: { input, output: { codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as readonly Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output);
  const scripts = files.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  const styles = files.flatMap((one) =>
    one.type === 'asset' && one.fileName.endsWith('.css') ? [String(one.source)] : [],
  );
  const [script] = scripts;
  if (script === undefined || scripts.length !== 1)
    throw new Error(`a ${name} is one script, not ${scripts.length}`);
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Downhill</title>
<!-- ${about} (MIT). The packages in it and their licenses are listed on the site's page "About". -->
<style>${inElement(styles.join('\n'), 'style')}</style>
</head>
<body>
<div id="root"><noscript>Downhill needs JavaScript.</noscript></div>
${place}
<script type="module">${inElement(script, 'script')}</script>
</body>
</html>
`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  console.log(`${name}: ${(Buffer.byteLength(html) / 1000).toFixed(0)} kB`);
};
