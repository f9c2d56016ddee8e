import { useEffect, useState } from 'react';
import { datasets } from '../../catalog/datasets';
import type { NetworkSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { datasetName } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';

type Points = typeof import('./points/choose');

/** What a network learns: digits, or points in the plane. What knows of points comes when the rail is there. */
export const DatasetSelect = ({ objective }: { readonly objective: NetworkSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const [points, setPoints] = useState<Points>();
  useEffect(() => {
    // Without a network the list goes without them.
    void import('./points/choose').then(setPoints, () => {});
  }, []);
  const { dataset } = objective;
  const chosen = typeof dataset === 'string' ? dataset : dataset.kind;
  return (
    <CompactSelect
      look="title"
      control="data-points"
      label={t('training.data')}
      value={chosen}
      shown={datasetName(t, chosen)}
      options={[
        ...datasets.map(({ id }) => ({
          value: id,
          label: datasetName(t, id),
          group: t('training.points.digits'),
        })),
        ...(points?.pointOptions(t) ?? []),
      ]}
      onChange={(id) => points?.chooseDataset(lab, id)}
    />
  );
};
