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

const reason = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? 'there is no such file'
    : error instanceof Error
      ? error.message
      : String(error);

/**
 * The experiment that an argument names: a link (anything with `?e=`, or a bare payload), `-` for JSON on standard
 * input, else a file of JSON.
 * @throws InputError with one line that names what is wrong
 */
export const readExperiment = async (source: string, io: CommandIo): Promise<Experiment> => {
  const payload = payloadIn(source, 'e') ?? BARE_PAYLOAD.exec(source)?.[1];
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
    throw new InputError(`${name}: is not JSON: ${reason(error)}`);
  }
  const parsed = parseExperiment(input);
  if (!parsed.ok) throw new InputError(parsed.error.message);
  return parsed.value;
};
