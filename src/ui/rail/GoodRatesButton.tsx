import { useStore } from 'zustand';
import { areOpeningRuns } from '../../experiment/opening-runs';
import type { Experiment } from '../../experiment/types';
import { Awaiting } from '../Awaiting';
import { useDocument, useSurfaceLab } from '../context/use-lab';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';

const GoodRatesOffer = onDemand(async () => (await import('./GoodRatesOffer')).GoodRatesOffer);

/** Runs that are the surface's own have good rates already, and methods have none. */
const hasUse = ({ objective, runs }: Experiment): boolean =>
  runs.some(({ hyper }) => typeof hyper.lr === 'number') &&
  !(objective.kind === 'surface' && areOpeningRuns(runs, objective.surface));

/** Offered where the runs are the visitor's own: another surface asks for other rates. */
export const GoodRatesButton = () => {
  const { goodRates } = useSurfaceLab();
  const experiment = useDocument((state) => state.experiment);
  const { busy, taken } = useStore(goodRates.store);
  if (!busy && (taken === experiment || !hasUse(experiment))) return null;
  return (
    <ErrorBoundary instead={null}>
      <Awaiting fallback={null}>
        <GoodRatesOffer busy={busy} find={goodRates.find} />
      </Awaiting>
    </ErrorBoundary>
  );
};
