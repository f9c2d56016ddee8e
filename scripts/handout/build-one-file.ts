import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type OneScript, oneScript } from './one-script.ts';

/** What the file may do: run what is in it and read what it holds, and nothing else. */
const POLICY =
  "default-src 'none'; connect-src data:; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'";

/** Neither ends the element that it stands in. */
const inElement = (text: string, name: string) =>
  text.replaceAll(new RegExp(`</${name}`, 'gi'), `<\\/${name}`).replaceAll('<!--', '<\\!--');

export interface OneFile extends Omit<OneScript, 'format'> {
  readonly name: string;
  /** Where it is left. */
  readonly file: string;
  /** What it is, for whoever looks into it. */
  readonly about: string;
  /** Elements that hold what each file is told. */
  readonly places: readonly string[];
}

/** Builds a page that is one HTML file: script and styles in it, nothing loaded, nothing sent. */
export const buildOneFile = async ({ name, file, about, places, ...config }: OneFile) => {
  const { script, styles } = await oneScript({ ...config, format: 'es' });
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>Downhill</title>
<!-- ${about} (MIT). The packages in it and their licenses are listed on the site's page "About". -->
<style>${inElement(styles, 'style')}</style>
</head>
<body>
<div id="root"><noscript>Downhill needs JavaScript.</noscript></div>
${places.join('\n')}
<script type="module">${inElement(script, 'script')}</script>
</body>
</html>
`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, html);
  console.log(`${name}: ${(Buffer.byteLength(html) / 1000).toFixed(0)} kB`);
};
