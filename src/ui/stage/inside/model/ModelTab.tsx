import { useMemo } from 'react';
import type { Dataset } from '../../../../catalog/dataset';
import { networkOf } from '../../../../experiment/network/model';
import { modelName } from '../../../../experiment/network/name';
import type { NetworkSpec } from '../../../../experiment/types';
import type { TrainedModel } from '../../../../export/model/trained-model';
import { useTranslation } from '../../../../i18n';
import { useDocument, usePlayback, useView } from '../../../context/use-lab';
import { formatInteger } from '../../../format';
import { useRunName } from '../../../use-run-name';
import { useDataset } from '../../kit/use-dataset';
import { InsideState } from '../InsideState';
import frame from '../inside.module.css';
import { Scroll } from '../Scroll';
import { useAnswer } from '../use-answer';
import { useJudgedAt } from '../use-judged-at';
import { OpenModel } from './OpenModel';
import { PrecisionTable } from './PrecisionTable';

/** What a model's files take and answer with, for people. */
const useWords = (dataset: Dataset) => {
  const { t } = useTranslation();
  const { example, encoding, target } = dataset;
  const shape = example.join(' × ');
  const names = target.names.join(', ');
  return {
    input:
      encoding.kind === 'bytes'
        ? t('model.input.picture', { shape, range: encoding.range })
        : t('model.input.numbers', { shape }),
    output: t(`model.output.${target.kind}`, { names }),
  };
};

const OfNetwork = ({
  spec,
  dataset,
}: {
  readonly spec: NetworkSpec;
  readonly dataset: Dataset;
}) => {
  const { t } = useTranslation();
  const words = useWords(dataset);
  const run = useView((state) => state.run);
  const name = useRunName(run);
  const playing = usePlayback((state) => state.playing);
  const [own] = useJudgedAt(run);
  // While it trains there are new parameters all the time: none of them is worth seconds of measuring.
  const asked = useAnswer('model', own && { ...own, measure: !playing });
  const answer = asked.answer ?? asked.whole;
  const shown = answer?.run === run ? answer : undefined;
  const { model, preprocess } = spec;
  const network = useMemo(() => networkOf(model, dataset), [model, dataset]);
  const theta = shown?.theta;
  const trained = useMemo(
    (): TrainedModel | undefined =>
      theta && { name: modelName(model, network), network, theta, dataset, preprocess },
    [theta, model, network, dataset, preprocess],
  );
  return (
    <Scroll label={t('inside.tab.model')}>
      {shown && trained ? (
        <>
          <p className={frame.about}>
            {t('model.about', {
              ...words,
              name,
              step: shown.step,
              parameters: formatInteger(network.size),
            })}
          </p>
          <PrecisionTable
            trained={trained}
            shown={shown}
            state={playing ? 'later' : asked.waiting ? 'measuring' : 'done'}
            stem={`${name}-${shown.step}`}
            count={spec.testSize}
          />
        </>
      ) : (
        <InsideState {...asked} nothing={t(own ? 'inside.notKept' : 'inside.notYet')} />
      )}
      <OpenModel network={network} />
    </Scroll>
  );
};

/** A run's network as files, what each precision costs, and networks from files. */
export const ModelTab = () => {
  const dataset = useDataset();
  const objective = useDocument(({ experiment }) => experiment.objective);
  return dataset && objective.kind === 'network' ? (
    <OfNetwork spec={objective} dataset={dataset} />
  ) : null;
};
