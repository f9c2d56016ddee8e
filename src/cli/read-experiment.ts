import '../experiment/later';
import { type CsvTable, readCsv } from '../experiment/fit/csv';
import { checkAnswers, type TargetChoice } from '../experiment/network/planar/parse-given';
import { parseExperiment } from '../experiment/schema';
import type { Experiment } from '../experiment/types';
import { isRecord } from '../formula/is-record';
import { type CommandIo, InputError } from './io';
import { experimentIn } from './link-in-text';
import { lineAndColumn, placeInJson } from './place-in-json';

/** @throws InputError where the text holds a link that does not open */
const linkIn = (text: string): Experiment | undefined => {
  const found = experimentIn(text);
  if (found?.ok === false) throw new InputError(`link: ${found.error.message}`);
  return found?.value;
};

/** What this command printed, fed back in, holds the experiment as `spec`: no experiment has such a field. */
const withoutResults = (input: unknown): unknown =>
  isRecord(input) && isRecord(input.spec) ? input.spec : input;

const reason = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? 'there is no such file'
    : error instanceof Error
      ? error.message
      : String(error);

const readText = (name: string, read: Promise<string>): Promise<string> =>
  read.catch((error: unknown) => {
    throw new InputError(`${name}: cannot be read: ${reason(error)}`);
  });

/** A table beside the document. */
interface Table extends CsvTable {
  readonly file: string;
}

const readTable = async (file: string, io: CommandIo): Promise<Table> => {
  const parsed = readCsv(await readText(file, io.readFile(file)), file);
  if (!parsed.ok) throw new InputError(parsed.error.message);
  return { ...parsed.value, file };
};

const opened = (experiment: Experiment, table: Table | undefined): Experiment =>
  table === undefined ? experiment : parsedOr(withTable(experiment, table));

/** Points are many, and a list of them has no names: their errors say where in the text they stand. */
const POINTS = /^objective\.(data|dataset)\.points/;

/** @param text from which the document was read */
const parsedOr = (document: unknown, text?: string): Experiment => {
  const parsed = parseExperiment(document);
  if (parsed.ok) return parsed.value;
  const { field, message } = parsed.error;
  const place =
    text !== undefined && POINTS.test(field)
      ? (placeInJson(text, field) ?? placeInJson(text, `spec.${field}`))
      : undefined;
  throw new InputError(place === undefined ? message : `${message} (${place})`);
};

/** What a document that names its own points says beside them. */
const choicesIn = (dataset: unknown): TargetChoice => {
  if (!isRecord(dataset) || dataset.kind !== 'points') return {};
  const { points: _, csv: __, ...choices } = dataset;
  return choices;
};

/** @throws InputError at a point without a class or value, with its line */
const datasetOf = (dataset: unknown, table: Table): object => {
  const { target, ...choices } = choicesIn(dataset);
  const classes = typeof choices.classes === 'number' ? choices.classes : undefined;
  const checked = checkAnswers(table, { target, classes }, table.file);
  if (!checked.ok) throw new InputError(checked.error.message);
  return { ...choices, ...checked.value, kind: 'points', points: table.points };
};

/** The same experiment with other data; what is no experiment stays, for the schema to judge. */
const withTable = (document: unknown, table: Table): unknown => {
  if (!isRecord(document)) return document;
  const objective = document.objective ?? {};
  if (!isRecord(objective)) return document;
  const isNetwork =
    objective.kind === 'network' || (objective.kind === undefined && 'model' in objective);
  if (!isNetwork)
    return {
      ...document,
      objective: { ...objective, data: { kind: 'points', points: table.points } },
    };
  // They are those of other data.
  const { trainSize: _, validationSize: __, testSize: ___, ...rest } = objective;
  return { ...document, objective: { ...rest, dataset: datasetOf(rest.dataset, table) } };
};

/** Texts, and words: a number that is none stands outside of texts. */
const PIECES = /"(?:\\.|[^"\\])*"|[A-Za-z_$][\w$]*/g;

/** Where a number stands that JSON does not know: NaN, Infinity. */
const notFinite = (text: string): string | undefined => {
  for (const { 0: piece, index } of text.matchAll(PIECES)) {
    if (!/^(nan|infinity|inf)$/i.test(piece)) continue;
    return `${lineAndColumn(text, index)}: ${piece} is no finite number; write one, or leave the point out`;
  }
  return undefined;
};

/**
 * The experiment that an argument names: a link (anything with `?e=`, or a bare payload), `-` for standard input, else a
 * file; both hold JSON, what this command printed, or a link.
 * @param file a table with columns of numbers, in place of the data of a fit or of a network on points
 * @throws InputError with one line that names what is wrong
 */
export const readExperiment = async (
  source: string,
  io: CommandIo,
  file?: string,
): Promise<Experiment> => {
  const table = file === undefined ? undefined : await readTable(file, io);
  const given = linkIn(source);
  if (given !== undefined) return opened(given, table);
  const name = source === '-' ? 'standard input' : source;
  const text = await readText(name, source === '-' ? io.readStdin() : io.readFile(source));
  // Editors on Windows put a byte order mark in front, which JSON does not know.
  const json = text.replace(/^\uFEFF/, '');
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    const link = linkIn(text);
    if (link !== undefined) return opened(link, table);
    const place = notFinite(text);
    if (place !== undefined) throw new InputError(`${name}: ${place}`);
    throw new InputError(`${name}: is not JSON, and holds no link: ${reason(error)}`);
  }
  // A link in quotation marks.
  const quoted = typeof input === 'string' ? linkIn(input) : undefined;
  if (quoted !== undefined) return opened(quoted, table);
  const document = withoutResults(input);
  return parsedOr(table === undefined ? document : withTable(document, table), json);
};
