import type { Dataset } from '../../../catalog/dataset';
import type { EvaluatedSet } from '../../../experiment/network/held-out';
import type { JudgedExample } from '../../../experiment/network/judgement';
import { useTranslation } from '../../../i18n';
import { formatNumber } from '../../format';
import { DigitImage } from '../kit/DigitImage';
import { PointPicture } from './PointPicture';

const SHOWN = 3;

/** A judged example: a picture where the data set has some, of a point its place, else its first numbers. */
export const ExamplePicture = ({
  dataset,
  example: { number, truth, values },
  set,
}: {
  readonly dataset: Dataset;
  readonly set: EvaluatedSet;
  readonly example: Pick<JudgedExample, 'number' | 'truth' | 'values'>;
}) => {
  const { t } = useTranslation();
  const label = t('inside.example', {
    number: number + 1,
    truth: dataset.target.names[truth] ?? truth,
  });
  if (dataset.picture !== undefined && values instanceof Uint8Array)
    return <DigitImage dataset={dataset} pixels={values} label={label} />;
  if (dataset.plane !== undefined)
    return <PointPicture plane={dataset.plane} number={number} set={set} label={label} />;
  return (
    <span title={label}>
      {Array.from(values.subarray(0, SHOWN), (value) => formatNumber(value)).join(', ')}
    </span>
  );
};
