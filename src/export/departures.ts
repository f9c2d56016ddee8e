import type { RunSpec } from '../experiment/types';

/** Where a rule is another one than its library's or authors' code: said in the head of its scripts. */
const always: Readonly<Record<string, string>> = {
  soap: "Both bases begin as the identity, not as eigenvectors of the first gradient's products; bias corrections are as in the authors' code.",
  sophia:
    'As algorithm 3 of the paper: a coordinate whose averaged curvature is negative or small takes a step of full length.',
  'cautious-adamw':
    'The mask is divided by its mean over the layer, as in the fourth version of the paper.',
};

/** Sentences on what a run of this optimizer does otherwise than one may expect. */
export const departuresOf = ({ optimizer, schedule }: RunSpec): readonly string[] => {
  if (optimizer === 'asgd' && schedule.kind !== 'constant')
    return [
      'Every update takes the rate that its schedule has at its own step. torch.optim.ASGD takes that of the step before: under a schedule the two differ.',
    ];
  const text = always[optimizer];
  return text === undefined ? [] : [text];
};
