// The request handler of the small static server: one or several folders, tried in order.
import { realpath, stat } from 'node:fs/promises';
import { extname, join, normalize, relative, resolve, sep } from 'node:path';
import mime from 'mime-types';
import send from 'send';
import { SITE_HEADERS } from './policy.mjs';

/** A content hash in the name (`index-BX0c9a2k.js`): the file never changes under this name. */
const HASHED = /^\/(?:assets\/.+-[\w-]{8}|data\/.+-[0-9a-f]{12})\.\w+$/;

/** Content codings that the build has made files of, the smallest first. */
const CODINGS = /** @type {const} */ ([
  ['br', '.br'],
  ['gzip', '.gz'],
]);

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

/** @param {string} file */
const isFile = (file) =>
  stat(file).then(
    (info) => info.isFile(),
    () => false,
  );

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
      if (file.startsWith(base + sep) && (await isFile(file))) return { base, file };
    } catch {
      // Not in this folder: try the next.
    }
  }
  return undefined;
};

/**
 * Whether a request takes a content coding: named, and not with a weight of 0.
 * @param {string | string[] | undefined} header
 * @param {string} coding
 */
const accepts = (header, coding) =>
  String(header ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*/))
    .some(
      ([name, ...parameters]) => name === coding && !parameters.some((p) => /^q=0(\.0*)?$/.test(p)),
    );

/**
 * @param {readonly string[]} roots folders, the first that has the file wins
 * @param {Readonly<Record<string, string>>} headers of every answer
 * @returns {import('node:http').RequestListener}
 */
export const createStaticHandler =
  (roots, headers = SITE_HEADERS) =>
  async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    /** @param {number} status @param {string} text */
    const refuse = (status, text) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
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
    const { base, file } = found;
    response.setHeader(
      'Cache-Control',
      HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    const packed = await Promise.all(CODINGS.map(([, ending]) => isFile(file + ending)));
    if (packed.includes(true)) response.setHeader('Vary', 'Accept-Encoding');
    const coding = CODINGS.find(
      ([name], k) => packed[k] && accepts(request.headers['accept-encoding'], name),
    );
    if (coding !== undefined) response.setHeader('Content-Encoding', coding[0]);
    response.setHeader(
      'Content-Type',
      mime.contentType(extname(file)) || 'application/octet-stream',
    );
    const address = encodeURI(
      relative(base, file + (coding?.[1] ?? ''))
        .split(sep)
        .join('/'),
    );
    send(request, address, { root: base, dotfiles: 'allow', index: false, cacheControl: false })
      .on('error', ({ status }) => {
        for (const name of ['Content-Encoding', 'Cache-Control']) response.removeHeader(name);
        refuse(status, status === 416 ? 'No such range.' : 'Not found.');
      })
      .pipe(response);
  };
