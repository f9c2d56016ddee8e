import * as z from 'zod/mini';
import { packPart, readPart } from '../packed-part';
import type { Field } from '../view/field';
import { ASSIGNMENT_FIELDS } from './fields';

type Fields = typeof ASSIGNMENT_FIELDS;
export type AssignmentField = keyof Fields;

/** What a teacher asks of a class, beside the experiment that it is about. */
export type Assignment = {
  readonly [K in AssignmentField]: Fields[K] extends Field<infer T> ? T : never;
};

/** Of how a link packs an assignment, beside the experiment's own. */
const VERSION = 1;

const fields = Object.entries(ASSIGNMENT_FIELDS) as [AssignmentField, Field<unknown>][];

/** Nothing is locked, nothing asked. */
export const noAssignment: Assignment = Object.fromEntries(
  fields.map(([name, { first }]) => [name, first]),
) as Assignment;

const differs = (a: unknown, b: unknown) => a !== b && JSON.stringify(a) !== JSON.stringify(b);

/** What stands behind `a=` in a link; empty where nothing is locked and nothing asked. */
export const encodeAssignment = (assignment: Assignment): string =>
  packPart(
    VERSION,
    fields.flatMap(([name, { short, first, pack }]) =>
      differs(assignment[name], first) ? [[short, pack(assignment[name])] as const] : [],
    ),
  );

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
  const read = fields.flatMap(([name, { short, unpack, shape }]): [string, unknown][] => {
    if (!Object.hasOwn(packed, short)) return [];
    const parsed = z.safeParse(shape, unpack(Reflect.get(packed, short)));
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return {
    assignment: { ...noAssignment, ...Object.fromEntries(read) },
    whole: read.length === Object.keys(packed).length,
  };
};
