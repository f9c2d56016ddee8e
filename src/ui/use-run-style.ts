import { lookOf } from '../experiment/run-looks';
import { useDocument } from './context/use-lab';
import { type RunStyle, runStyle } from './run-style';

/** How a run of the lab looks, by its place. */
export const useRunStyle = (run: number): RunStyle =>
  runStyle(useDocument((state) => lookOf(state.experiment.runs, run)));
