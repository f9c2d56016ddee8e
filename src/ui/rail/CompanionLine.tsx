import { useStore } from 'zustand';
import { Awaiting } from '../Awaiting';
import { useSurfaceLab } from '../context/use-lab';
import { ErrorBoundary } from '../ErrorBoundary';
import { onDemand } from '../on-demand';

const CompanionSummary = onDemand(
  async () => (await import('./CompanionSummary')).CompanionSummary,
);

/** The line of further starts and repeats, whose code comes with the first of them: most races have none. */
export const CompanionLine = ({ run }: { readonly run: number }) => {
  const some = useStore(useSurfaceLab().companions, ({ list }) => list.length > 0);
  return (
    some && (
      <ErrorBoundary instead={null}>
        <Awaiting fallback={null}>
          <CompanionSummary run={run} />
        </Awaiting>
      </ErrorBoundary>
    )
  );
};
