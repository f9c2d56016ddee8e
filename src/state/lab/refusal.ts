import type { ExperimentError } from '../../experiment/error';
import { sayExperiment } from '../../experiment/sentences';
import type { SaidValue } from '../../formula/said';

/**
 * Why an edit was not taken, as a visitor knows the place: the last name of its path, and of which run it is. A path into
 * the document is for those who write one.
 */
export const sayRefusal = ({ field, message, said }: ExperimentError): SaidValue => {
  const inner = said?.values.problem;
  const start = `${field}: `;
  const problem = inner ?? (message.startsWith(start) ? message.slice(start.length) : message);
  const run = /^runs\[(\d+)\]/.exec(field)?.[1];
  const name = /([A-Za-z]\w*)(?:\[\d+\])*$/.exec(field)?.[1];
  if (name === undefined || name === 'objective') return problem;
  if (run === undefined) return sayExperiment('inField', { field: name, problem });
  const number = Number(run) + 1;
  return name === 'runs'
    ? sayExperiment('inRun', { number, problem })
    : sayExperiment('inFieldOfRun', { field: name, number, problem });
};
