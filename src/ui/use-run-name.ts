import { useTranslation } from '../i18n';
import { runNames } from '../i18n/run-names';
import { useDocument } from './context/use-lab';

/** What a run of the lab is called, by its place. */
export const useRunName = (index: number): string => {
  const { t } = useTranslation();
  return useDocument((state) => runNames(t, state.experiment.runs)[index] ?? '');
};
