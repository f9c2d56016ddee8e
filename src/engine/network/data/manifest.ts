import * as z from 'zod/mini';
import { type Dataset, exampleSize } from '../../../catalog/dataset';

const shardKind = z.enum(['train-images', 'train-labels', 'test-images', 'test-labels']);

const shard = z.object({
  file: z.string().check(z.regex(/^[\w-]+\.bin$/)),
  /** Size of the file itself, for progress. */
  bytes: z.int().check(z.positive()),
  /** Of the uncompressed bytes. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  kind: shardKind,
  /** Number of the first image or label in it, and how many there are. */
  from: z.int().check(z.nonnegative()),
  count: z.int().check(z.positive()),
});

/** What `scripts/build-data.mjs` writes beside the shards. */
export const manifestSchema = z.object({ version: z.literal(1), shards: z.array(shard) });

export type Manifest = z.infer<typeof manifestSchema>;
export type Shard = z.infer<typeof shard>;
export type ShardKind = z.infer<typeof shardKind>;

/** Length of a shard's uncompressed bytes. */
export const rawLength = ({ kind, count }: Shard, dataset: Dataset): number =>
  kind.endsWith('images') ? count * exampleSize(dataset) : count;
