import { IconPlus, IconX } from '@tabler/icons-react';
import { type ActivationId, activations } from '../../../catalog/activations';
import type { LayerDefinition, NumberSpec } from '../../../catalog/definition';
import { hiddenLayers } from '../../../experiment/network/model';
import type { NetworkSpec } from '../../../experiment/types';
import { useTranslation } from '../../../i18n';
import { useLab } from '../../context/use-lab';
import { CompactSelect } from '../../controls/CompactSelect';
import { NumberField } from '../../controls/NumberField';
import classes from './PointFields.module.css';

const MOST_LAYERS = 6;
const UNITS: NumberSpec = {
  default: 8,
  min: 1,
  max: 64,
  scale: 'integer',
  allow: { atLeast: 1, atMost: 64 },
};

type Dense = Extract<LayerDefinition, { kind: 'dense' }>;

const isDense = (layer: LayerDefinition): layer is Dense => layer.kind === 'dense';

/** One to six dense hidden layers; the last layer follows from the points. */
export const LayerFields = ({ objective }: { readonly objective: NetworkSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const layers = hiddenLayers(objective.model).filter(isDense);
  const set = (next: readonly Dense[]) =>
    lab.document.getState().setObjective({ model: { layers: next } });
  const change = (at: number, patch: Partial<Dense>) =>
    set(layers.map((layer, k) => (k === at ? { ...layer, ...patch } : layer)));
  const last = layers.at(-1);
  return (
    <fieldset className={classes.layers}>
      <legend>{t('training.points.layers')}</legend>
      <ol>
        {layers.map(({ units, activation }, k) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: layers have no other name
          <li key={k} className={classes.layer}>
            <NumberField
              label={t('training.points.units', { layer: k + 1 })}
              spec={UNITS}
              value={units}
              messageAlign="start"
              onChange={(value) => change(k, { units: value })}
            />
            <CompactSelect
              look="field"
              label={t('training.points.activation', { layer: k + 1 })}
              value={activation}
              options={activations.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => change(k, { activation: id as ActivationId })}
            />
            <button
              type="button"
              className={classes.icon}
              aria-label={t('training.points.removeLayer', { layer: k + 1 })}
              disabled={layers.length === 1}
              onClick={() => set(layers.filter((_, other) => other !== k))}
            >
              <IconX size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={classes.feature}
        disabled={layers.length >= MOST_LAYERS}
        onClick={() =>
          set([...layers, last ?? { kind: 'dense', units: UNITS.default, activation: 'tanh' }])
        }
      >
        <IconPlus size={13} aria-hidden="true" /> {t('training.points.addLayer')}
      </button>
    </fieldset>
  );
};
