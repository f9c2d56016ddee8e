import { canonicalJson, decodeExperiment } from '../../experiment/codec';
import { payloadIn } from '../../experiment/link';
import { parseExperiment } from '../../experiment/schema';
import type { Experiment } from '../../experiment/types';
import { decodeView } from '../../experiment/view/codec';
import { briefView, type FirstSight, parseView } from '../../experiment/view/view';
import { type Kept, keptOf, openKept } from './kept';
import { MOST_NAME } from './saved';

type SightOf = (experiment: Experiment) => FirstSight;

/** Experiments with their names and views, readable by people: the documents that links hold. */
export const fileOf = (
  list: readonly Kept[],
  nameOf: (kept: Kept) => string,
  sightOf: SightOf,
): string => {
  const experiments = list.flatMap((kept) => {
    const opened = openKept(kept, sightOf);
    if (!opened) return [];
    const { experiment, view } = opened;
    return [
      {
        name: nameOf(kept),
        experiment: JSON.parse(canonicalJson(experiment)),
        view: briefView(view, sightOf(experiment)),
      },
    ];
  });
  return `${JSON.stringify({ downhill: 'experiments', experiments }, null, 2)}\n`;
};

export interface ReadFile {
  readonly entries: readonly Omit<Kept, 'id'>[];
  /** Why others could not be read, in words of the schema. */
  readonly refused: readonly string[];
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const linkIn = (text: string, sightOf: SightOf): ReadFile => {
  const payload = payloadIn(text, 'e');
  if (payload === undefined) return { entries: [], refused: [''] };
  const decoded = decodeExperiment(payload);
  if (!decoded.ok) return { entries: [], refused: [decoded.error.message] };
  const sight = sightOf(decoded.value);
  const view = decodeView(payloadIn(text, 'v') ?? '', sight)?.view ?? parseView({}, sight);
  return { entries: [keptOf(decoded.value, view, sight)], refused: [] };
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;

/** What a file holds: what `fileOf` wrote, one experiment, what the command line printed, or a link. */
export const readFile = (text: string, sightOf: SightOf): ReadFile => {
  const json = parseJson(text.replace(/^\uFEFF/, ''));
  if (json === undefined) return linkIn(text, sightOf);
  const listed = field(json, 'experiments');
  const documents = Array.isArray(listed) ? listed : [{ experiment: field(json, 'spec') ?? json }];
  const entries: Omit<Kept, 'id'>[] = [];
  const refused: string[] = [];
  for (const one of documents) {
    const parsed = parseExperiment(field(one, 'experiment'));
    if (!parsed.ok) {
      refused.push(parsed.error.message);
      continue;
    }
    const sight = sightOf(parsed.value);
    const name = field(one, 'name');
    entries.push({
      ...keptOf(parsed.value, parseView(field(one, 'view'), sight), sight),
      ...(typeof name === 'string' && name !== '' ? { name: name.slice(0, MOST_NAME) } : {}),
    });
  }
  return { entries, refused };
};
