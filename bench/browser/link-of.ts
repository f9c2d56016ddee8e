import { encodeExperiment } from '../../src/experiment/codec';
import { parseExperiment } from '../../src/experiment/schema';

/** Where the site opens with an experiment, as a file for the command line has it; throws where it is none. */
export const linkOf = (site: string, authored: unknown): string => {
  const parsed = parseExperiment(authored);
  if (!parsed.ok) throw new Error(`${parsed.error.field}: ${parsed.error.message}`);
  const lab = parsed.value.objective.kind === 'network' ? 'network' : 'surface';
  return `${site}#${lab}?e=${encodeExperiment(parsed.value)}`;
};
