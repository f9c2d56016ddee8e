// The floors and walls of the source: prints file, line and the rule broken, and exits 1.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from './import-rules';

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .sort();
const violations = paths.flatMap((path) =>
  checkFile({ path, text: readFileSync(join('src', path), 'utf8') }),
);
for (const { path, line, message } of violations) console.error(`src/${path}:${line}: ${message}`);
console.log(`${paths.length} files, ${violations.length} broken import rules`);
process.exitCode = violations.length > 0 ? 1 : 0;
