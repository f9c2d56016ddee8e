// The request handler of the small static server: one or several folders, tried in order.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, normalize, resolve, sep } from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  // Shards are opened by the worker itself; a Content-Encoding would make the browser open them first.
  '.gz': 'application/octet-stream',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A content hash in the name (`index-BX0c9a2k.js`): the file never changes under this name. */
const HASHED = /^\/(?:assets\/.+-[\w-]{8}|data\/.+-[0-9a-f]{12})\.\w+$/;

/** Cross-origin isolation is what gives WebAssembly its threads. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The path inside the site of a request's URL, or undefined if the URL is malformed or climbs out.
 * @param {string} url
 * @returns {string | undefined}
 */
export const sitePath = (url) => {
  let path;
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '/');
  } catch {
    return undefined;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\')) return undefined;
  if (path.split('/').includes('..')) return undefined;
  return normalize(path.endsWith('/') ? `${path}index.html` : path);
};

/**
 * @param {readonly string[]} roots
 * @param {string} path
 */
const findFile = async (roots, path) => {
  for (const root of roots) {
    try {
      const base = await realpath(resolve(root));
      const file = await realpath(join(base, path));
      // A symbolic link inside the folder must not lead out of it either.
      if (!file.startsWith(base + sep)) continue;
      const info = await stat(file);
      if (info.isFile()) return { file, info };
    } catch {
      // Not in this folder: try the next.
    }
  }
  return undefined;
};

/**
 * @param {readonly string[]} roots folders, the first that has the file wins
 * @returns {import('node:http').RequestListener}
 */
export const createStaticHandler = (roots) => async (request, response) => {
  /** @param {number} status @param {string} text */
  const refuse = (status, text) => {
    response.writeHead(status, { ...ISOLATION, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(405, 'Only GET and HEAD.');
  }
  const path = sitePath(request.url ?? '/');
  if (path === undefined) return refuse(400, 'Bad address.');
  const found = await findFile(roots, path);
  if (found === undefined) return refuse(404, 'Not found.');
  const { file, info } = found;
  const tag = `"${info.size.toString(36)}-${Math.floor(info.mtimeMs).toString(36)}"`;
  const headers = {
    ...ISOLATION,
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: tag,
  };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': info.size });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
};
