import { useState } from 'react';
import { describeDataset } from '../../experiment/network/dataset';
import { networkOf } from '../../experiment/network/model';
import type { ModelFile } from '../../export/model/model-files';
import { readModel } from '../../export/model/read-model';
import { useTranslation } from '../../i18n';
import { problemText } from '../../i18n/said-text';
import { useNetworkLab } from '../context/use-lab';
import { PlainButton } from '../controls/PlainButton';
import { ModelInput } from './ModelInput';
import { beginDrawn, giveStart, type OpenedModel, raceOn } from './race-on';
import classes from './StartRemedy.module.css';

/** Where a race waits for the file from which it starts: that file, another one, or none. */
export const StartRemedy = () => {
  const { t } = useTranslation();
  const lab = useNetworkLab();
  const [told, setTold] = useState<{ readonly text: string; readonly other?: OpenedModel }>();
  const take = (files: readonly ModelFile[]) => {
    const { objective } = lab.document.getState().experiment;
    if (objective.kind !== 'network') return;
    const file = files.map(({ name }) => name).join(', ');
    const network = networkOf(objective.model, describeDataset(objective.dataset));
    const read = readModel(network, files);
    if (!read.ok) {
      setTold({ text: t('model.open.failed', { file, message: problemText(t, read.error) }) });
      return;
    }
    const other = { file, theta: read.value };
    setTold(giveStart(lab, other) ? undefined : { text: t('model.open.another', { file }), other });
  };
  return (
    <>
      <div className={classes.ways}>
        <ModelInput onFiles={take} />
        <PlainButton onClick={() => beginDrawn(lab)}>{t('model.open.drawn')}</PlainButton>
      </div>
      {told && (
        <p className={classes.told} role="status">
          {told.text}
        </p>
      )}
      {told?.other && (
        <PlainButton onClick={() => told.other && raceOn(lab, told.other)}>
          {t('model.open.raceOn')}
        </PlainButton>
      )}
    </>
  );
};
