import type { TFunction } from 'i18next';
import { axisNames } from '../../i18n/catalog-text';
import { shownLayers } from '../../state/lab/view';
import type { NetworkLab } from '../../state/network/network-lab';
import type { SurfaceLab } from '../../state/surface/surface-lab';
import { currentLooks } from '../stage/kit/current-looks';
import { stepNow } from '../step-seen';
import type { StageMoment } from './svg/stage-moment';

const NO_COMPANIONS = { list: [], stride: 1, paths: [] } as const;
const NO_LANDMARKS = { global: [], local: [], saddles: [] } as const;

/** What a lab's stage shows now, as a picture of it needs it. */
export const readStage = (lab: SurfaceLab | NetworkLab, t: TFunction): StageMoment => {
  const { experiment } = lab.document.getState();
  const looks = currentLooks(lab, 'light');
  const step = stepNow(lab);
  return {
    experiment,
    runs: lab.race.runs,
    looks,
    step,
    extent: looks.every(({ ghost }) => ghost) ? Number.POSITIVE_INFINITY : step,
    shown: shownLayers(lab.view.store.getState()),
    zoom: lab.view.zoom.value,
    companions: lab.kind === 'plane' ? lab.companions.getState() : NO_COMPANIONS,
    landmarks: lab.kind === 'plane' ? lab.critical.getState() : NO_LANDMARKS,
    names: experiment.objective.kind === 'fit' ? axisNames(t, experiment.objective) : undefined,
    startLabel: lab.kind === 'network' ? t('network.stage.start') : '',
  };
};
