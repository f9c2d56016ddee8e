import engine from '../../worker/plane-main?packed';
import { startHandout } from './start-handout';
import { unpackWorker } from './unpack-worker';

/** A hand-out of a surface or a fit. */
const start = async () =>
  startHandout({
    lab: 'surface',
    createWorker: await unpackWorker(engine),
    loadFits: () => import('../../experiment/fit/open'),
  });

void start();
