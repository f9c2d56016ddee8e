import '../../i18n/later';
import { Suspense, useEffect } from 'react';
import { showRace } from '../../state/start';
import { ResultsTable } from '../charts/ResultsTable';
import { onDemand } from '../on-demand';
import { NetworkRail } from '../rail/NetworkRail';
import { Transport } from '../transport/Transport';
import { LabLayout } from './LabLayout';
import { Pending } from './Pending';

const ChartsPanel = onDemand(async () => (await import('../charts/ChartsPanel')).ChartsPanel);
const NetworkStage = onDemand(async () => (await import('../stage/NetworkStage')).NetworkStage);

export const NetworkPage = () => {
  // The page may have come at a second try, after the visitor did.
  useEffect(showRace, []);
  return (
    <LabLayout
      rail={<NetworkRail />}
      stage={
        <Suspense fallback={<Pending />}>
          <NetworkStage />
        </Suspense>
      }
      charts={
        <Suspense fallback={<Pending />}>
          <ChartsPanel />
        </Suspense>
      }
      results={<ResultsTable />}
      transport={<Transport />}
    />
  );
};
