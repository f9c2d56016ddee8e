import '../../i18n/later';
import { lazy, Suspense } from 'react';
import { ResultsTable } from '../charts/ResultsTable';
import { NetworkRail } from '../rail/NetworkRail';
import { Transport } from '../transport/Transport';
import { LabLayout } from './LabLayout';
import { Pending } from './Pending';

const ChartsPanel = lazy(async () => ({
  default: (await import('../charts/ChartsPanel')).ChartsPanel,
}));
const NetworkStage = lazy(async () => ({
  default: (await import('../stage/NetworkStage')).NetworkStage,
}));

export const NetworkPage = () => (
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
