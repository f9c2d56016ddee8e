import type { Page } from 'playwright/test';
import { decodeExperiment, encodeExperiment } from '../../src/experiment/codec';
import { parseExperiment } from '../../src/experiment/schema';
import type { Experiment, NetworkSpec, PlaneSpec } from '../../src/experiment/types';

/** Missing fields get their defaults, as in a file for the command line. */
export const experimentFrom = (input: unknown): Experiment => {
  const parsed = parseExperiment(input);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
};

/** Where the page opens with this experiment. */
export const linkTo = (input: unknown): string => {
  const experiment = experimentFrom(input);
  const page = experiment.objective.kind === 'network' ? 'network' : 'surface';
  return `/#${page}?e=${encodeExperiment(experiment)}`;
};

export const experimentOfLink = (link: string): Experiment => {
  const decoded = decodeExperiment(/[?&]e=([^&]*)/.exec(link)?.[1] ?? '');
  if (!decoded.ok) throw new Error(`${link}: ${decoded.error.message}`);
  return decoded.value;
};

/** What the address bar holds now; it follows an edit after a third of a second, so poll. */
export const experimentInBar = (page: Page): Experiment => experimentOfLink(page.url());

export const planeInBar = (page: Page): PlaneSpec => {
  const { objective } = experimentInBar(page);
  if (objective.kind === 'network') throw new Error('the address bar holds a network');
  return objective;
};

export const networkInBar = (page: Page): NetworkSpec => {
  const { objective } = experimentInBar(page);
  if (objective.kind !== 'network') throw new Error('the address bar holds a plane');
  return objective;
};
