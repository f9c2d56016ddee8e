import { useDocument, useView } from '../../../context/use-lab';

/** The run that is chosen and another one: the one that was chosen as that, or the first that is not the same. */
export const usePair = (): readonly [number, number] => {
  const count = useDocument((state) => state.experiment.runs.length);
  const run = useView((state) => state.run);
  const against = useView((state) => state.against);
  const first = run < count ? run : 0;
  const fitting = against !== undefined && against !== first && against < count;
  const second = fitting ? against : first === 0 ? 1 : 0;
  return [first, Math.min(second, count - 1)];
};
