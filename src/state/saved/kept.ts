import * as z from 'zod/mini';
import { decodeExperiment, encodeExperiment } from '../../experiment/codec';
import type { Experiment } from '../../experiment/types';
import { decodeView, encodeView } from '../../experiment/view/codec';
import { linkView } from '../../experiment/view/link-view';
import { type FirstSight, firstView, type View, viewOfRuns } from '../../experiment/view/view';
import type { Sketch } from './sketch';

const sketch = z.object({
  kind: z.enum(['paths', 'curves']),
  lines: z.array(z.array(z.number()).check(z.maxLength(1000))).check(z.maxLength(16)),
});

/** An experiment as it is kept: as the parts of its link, which later versions open, too. */
const shape = z.object({
  id: z.int(),
  name: z.optional(z.string().check(z.maxLength(200))),
  experiment: z.string(),
  /** Empty at the first sight. */
  view: z.string(),
  sketch: z.optional(sketch),
});

export interface Kept {
  readonly id: number;
  /** What the visitor calls it; else it is named by what is in it. */
  readonly name?: string;
  readonly experiment: string;
  readonly view: string;
  readonly sketch?: Sketch;
}

/** What storage gives: what is no kept experiment is not there. */
export const parseKept = (input: unknown): readonly Kept[] =>
  Array.isArray(input)
    ? input.flatMap((one) => {
        const parsed = z.safeParse(shape, one);
        return parsed.success ? [parsed.data as Kept] : [];
      })
    : [];

export const keptOf = (
  experiment: Experiment,
  view: View,
  sight: FirstSight,
  drawn?: Sketch,
): Omit<Kept, 'id'> => ({
  experiment: encodeExperiment(experiment),
  view: encodeView(linkView(view), sight),
  ...(drawn ? { sketch: drawn } : {}),
});

/** What is kept as a lab opens it; nothing where it opens no more. */
export const openKept = (
  kept: Kept,
  sightOf: (experiment: Experiment) => FirstSight,
): { readonly experiment: Experiment; readonly view: View } | undefined => {
  const decoded = decodeExperiment(kept.experiment);
  if (!decoded.ok) return undefined;
  const experiment = decoded.value;
  const sight = sightOf(experiment);
  const view = decodeView(kept.view, sight)?.view ?? firstView(sight);
  return { experiment, view: viewOfRuns(view, experiment.runs.length) };
};
