import { decodeExperiment } from '../experiment/codec';
import { payloadIn } from '../experiment/link';
import { parseExperiment } from '../experiment/schema';
import type { Experiment } from '../experiment/types';
import { type CommandIo, InputError } from './io';

/** Longer than the names that people give to files: `1.json` is one. */
const BARE_PAYLOAD = /^\s*(\d+\.[A-Za-z0-9_-]{40,})[^A-Za-z0-9_-]*$/;

const fromLink = (payload: string): Experiment => {
  const decoded = decodeExperiment(payload);
  if (!decoded.ok) throw new InputError(`link: ${decoded.error.message}`);
  return decoded.value;
};

const linkIn = (text: string): string | undefined =>
  payloadIn(text, 'e') ?? BARE_PAYLOAD.exec(text)?.[1];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What this command printed, fed back in, holds the experiment as `spec`: no experiment has such a field. */
const withoutResults = (input: unknown): unknown =>
  isRecord(input) && isRecord(input.spec) ? input.spec : input;

const reason = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? 'there is no such file'
    : error instanceof Error
      ? error.message
      : String(error);

/**
 * The experiment that an argument names: a link (anything with `?e=`, or a bare payload), `-` for standard input, else a
 * file; both hold JSON, what this command printed, or a link.
 * @throws InputError with one line that names what is wrong
 */
export const readExperiment = async (source: string, io: CommandIo): Promise<Experiment> => {
  const payload = linkIn(source);
  if (payload !== undefined) return fromLink(payload);
  const name = source === '-' ? 'standard input' : source;
  const text = await (source === '-' ? io.readStdin() : io.readFile(source)).catch(
    (error: unknown) => {
      throw new InputError(`${name}: cannot be read: ${reason(error)}`);
    },
  );
  let input: unknown;
  try {
    // Editors on Windows put a byte order mark in front, which JSON does not know.
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const link = linkIn(text);
    if (link !== undefined) return fromLink(link);
    throw new InputError(`${name}: is not JSON, and holds no link: ${reason(error)}`);
  }
  // A link in quotation marks.
  const quoted = typeof input === 'string' ? linkIn(input) : undefined;
  if (quoted !== undefined) return fromLink(quoted);
  const parsed = parseExperiment(withoutResults(input));
  if (!parsed.ok) throw new InputError(parsed.error.message);
  return parsed.value;
};
