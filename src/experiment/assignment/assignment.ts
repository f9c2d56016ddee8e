import { packPart, readPart } from '../packed-part';
import { fieldTable, type ValueOf } from '../view/field-table';
import { ASSIGNMENT_FIELDS } from './fields';

/** What a teacher asks of a class, beside the experiment that it is about. */
export type Assignment = ValueOf<typeof ASSIGNMENT_FIELDS>;

/** Of how a link packs an assignment, beside the experiment's own. */
const VERSION = 1;

const table = fieldTable(ASSIGNMENT_FIELDS);

/** Nothing is locked, nothing asked. */
export const noAssignment: Assignment = table.first;

/** What stands behind `a=` in a link; empty where nothing is locked and nothing asked. */
export const encodeAssignment = (assignment: Assignment): string =>
  packPart(VERSION, table.pack(table.brief(assignment, noAssignment)));

/** A link's assignment, and whether all that the link says of it could be read. */
export interface ReadAssignment {
  readonly assignment: Assignment;
  /** Otherwise the link is of a newer Downhill, or was changed: what it locks beside is not known. */
  readonly whole: boolean;
}

/**
 * The assignment of a link's part. Bounded; never throws.
 * @returns nothing where the part is damaged or of a newer version
 */
export const decodeAssignment = (payload: string): ReadAssignment | undefined => {
  const packed = readPart(VERSION, payload);
  if (packed === undefined) return undefined;
  const read = table.read(table.unpack(packed));
  return {
    assignment: { ...noAssignment, ...read },
    whole: Object.keys(read).length === Object.keys(packed).length,
  };
};
