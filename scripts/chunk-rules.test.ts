import { describe, expect, it } from 'vitest';
import { judgeChunks, judgeWorker, scriptsOfPage } from './chunk-rules';
import type { ChunkReport } from './report-chunks';

const chunk = (file: string, more: Partial<ChunkReport> = {}): ChunkReport => ({
  file,
  entry: false,
  bytes: 300,
  gzipBytes: 100,
  imports: [],
  dynamicImports: [],
  modules: [],
  ...more,
});
const html =
  '<link rel="modulepreload" crossorigin href="./assets/react.js"><link rel="stylesheet" href="./a.css">' +
  '<script type="module" crossorigin src="./assets/index.js"></script>';
const noCode = () => '';

describe('chunks of the first page', () => {
  it('reads what the page loads and preloads', () => {
    expect(scriptsOfPage(html)).toEqual(['assets/react.js', 'assets/index.js']);
  });

  it('sums entry, preloads and static imports once each, but not what is loaded later', () => {
    const chunks = [
      chunk('assets/index.js', { imports: ['assets/react.js', 'a.js'], dynamicImports: ['b.js'] }),
      chunk('assets/react.js', { imports: ['a.js'] }),
      chunk('a.js'),
      chunk('b.js', { gzipBytes: 1e6 }),
    ];
    expect(judgeChunks(chunks, html, noCode)).toMatchObject({
      firstPageGzipBytes: 300,
      problems: [],
    });
    expect(judgeChunks(chunks, html, noCode, 299).problems).toHaveLength(1);
  });

  it('finds tfjs by module and by code in anything the page can reach', () => {
    const chunks = [
      chunk('assets/index.js', { dynamicImports: ['late.js'] }),
      chunk('assets/react.js'),
      chunk('late.js', { imports: ['deep.js'] }),
      chunk('deep.js', { modules: ['node_modules/@tensorflow/tfjs-core/dist/index.js'] }),
    ];
    expect(judgeChunks(chunks, html, noCode).problems).toEqual([
      'deep.js holds tfjs: node_modules/@tensorflow/tfjs-core/dist/index.js',
    ]);
    const copied = (file: string) => (file === 'late.js' ? 'x="Conv2DBackpropFilter"' : '');
    expect(judgeChunks(chunks, html, copied).problems).toHaveLength(2);
  });

  it('does not pass a page without scripts or with unknown ones', () => {
    expect(judgeChunks([], '<html></html>', noCode).problems).toHaveLength(1);
    expect(judgeChunks([], html, noCode).problems).toHaveLength(2);
  });
});

describe('chunks of a worker', () => {
  const entry = chunk('assets/main.js', { entry: true, imports: ['assets/shared.js'] });

  it('finds whatever imports the entry, at once or later', () => {
    const late = chunk('assets/late.js', { imports: ['assets/main.js', 'assets/shared.js'] });
    const later = chunk('assets/later.js', { dynamicImports: ['assets/main.js'] });
    expect(judgeWorker([entry, chunk('assets/shared.js')])).toEqual([]);
    expect(judgeWorker([entry, late, later]).map((problem) => problem.split(' ')[0])).toEqual([
      'assets/late.js',
      'assets/later.js',
    ]);
  });

  it('knows one entry', () => {
    expect(judgeWorker([chunk('assets/main.js')])).toHaveLength(1);
  });
});
