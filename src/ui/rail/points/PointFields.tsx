import { planarSets } from '../../../catalog/planar-sets';
import { features as allFeatures } from '../../../catalog/planar-sets/features';
import type { PlanarSetDefinition } from '../../../catalog/planar-sets/planar';
import { seed as seedSpec } from '../../../catalog/point-sets/params';
import { onOtherPoints } from '../../../experiment/network/planar/change';
import type { DatasetSpec, NetworkSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { useLab } from '../../context/use-lab';
import { featureText } from '../../feature-text';
import { FieldRow } from '../FieldRow';
import rail from '../rail.module.css';
import classes from './PointFields.module.css';

type Points = Exclude<DatasetSpec, string>;

const setOf = ({ kind }: Points): PlanarSetDefinition | undefined =>
  planarSets.find(({ id }) => id === kind);

/** What there is to say of a set of points: how many, how noisy, which classes, and what of them a network is given. */
export const PointFields = ({
  objective,
  dataset,
}: {
  readonly objective: NetworkSpec;
  readonly dataset: Points;
}) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { setObjective } = lab.document.getState();
  const change = (patch: Partial<Points>) => {
    // Another seed holds others out.
    const { test: _, ...drawn } = dataset;
    const kept = 'seed' in patch ? drawn : dataset;
    setObjective(onOtherPoints(objective, { ...kept, ...patch } as Points));
  };
  const params = Object.entries(setOf(dataset)?.params ?? { seed: seedSpec });
  const chosen = Array.isArray(dataset.features) ? dataset.features.map(String) : [];
  const toggle = (id: string) =>
    change({
      features: chosen.includes(id)
        ? chosen.filter((one) => one !== id)
        : allFeatures.map((one) => one.id).filter((one) => one === id || chosen.includes(one)),
    });
  return (
    <>
      <div className={rail.pairs}>
        {params.map(([name, spec], k) => (
          <FieldRow
            key={name}
            label={t(`training.points.${name as 'n' | 'noise' | 'classes' | 'seed'}`)}
            spec={spec}
            value={Number(dataset[name])}
            messageAlign={k % 2 === 0 ? 'start' : 'end'}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </div>
      <fieldset className={classes.features}>
        <legend>{t('training.points.features')}</legend>
        {allFeatures.map(({ id }) => (
          <button
            key={id}
            type="button"
            className={classes.feature}
            aria-pressed={chosen.includes(id)}
            // One has to stay.
            disabled={chosen.length === 1 && chosen[0] === id}
            onClick={() => toggle(id)}
          >
            {featureText(id)}
          </button>
        ))}
      </fieldset>
    </>
  );
};
