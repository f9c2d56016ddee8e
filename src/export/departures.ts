import { departureOf } from '../catalog/departures';
import type { RunSpec } from '../experiment/types';

/** Sentences on what a run of this optimizer does otherwise than one may expect: said in the head of its scripts. */
export const departuresOf = ({ optimizer, schedule }: RunSpec): readonly string[] => {
  // At a constant rate it is the library's own.
  if (optimizer === 'asgd' && schedule.kind === 'constant') return [];
  const text = departureOf(optimizer);
  return text === undefined ? [] : [text];
};
