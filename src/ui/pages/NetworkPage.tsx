import { Awaiting } from '../Awaiting';
import '../../i18n/later';
import { useEffect } from 'react';
import { NetworkResults } from '../charts/NetworkResults';
import { useLab } from '../context/use-lab';
import { onDemand } from '../on-demand';
import { NetworkRail } from '../rail/NetworkRail';
import { LiveChip } from '../transport/LiveChip';
import { TrainingReadout } from '../transport/TrainingReadout';
import { Transport } from '../transport/Transport';
import { LabLayout } from './LabLayout';
import { Pending } from './Pending';

const ChartsPanel = onDemand(async () => (await import('../charts/ChartsPanel')).ChartsPanel);
const NetworkStage = onDemand(async () => (await import('../stage/NetworkStage')).NetworkStage);

export const NetworkPage = () => {
  const { show } = useLab();
  // The page may have come at a second try, after the visitor did.
  useEffect(show, [show]);
  return (
    <LabLayout
      rail={<NetworkRail />}
      stage={
        <Awaiting fallback={<Pending />}>
          <NetworkStage />
        </Awaiting>
      }
      charts={
        <Awaiting fallback={<Pending />}>
          <ChartsPanel />
        </Awaiting>
      }
      results={<NetworkResults />}
      transport={<Transport pace={<LiveChip />} more={<TrainingReadout />} />}
    />
  );
};
