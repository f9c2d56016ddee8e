import { IconArrowsMaximize, IconDownload, IconX } from '@tabler/icons-react';
import type { NumberSpec } from '../../../catalog/definition';
import { axisChoices } from '../../../experiment/map/choices';
import type { MapAxisChoice, MapKind } from '../../../experiment/map/spec';
import { useTranslation } from '../../../i18n';
import { hyperLabel } from '../../../i18n/catalog-text';
import { runNames } from '../../../i18n/run-names';
import type { MapPicture } from '../../../state/surface/map';
import { useLab, useView } from '../../context/use-lab';
import { CompactSelect } from '../../controls/CompactSelect';
import { IconButton } from '../../controls/IconButton';
import { NumberField } from '../../controls/NumberField';
import classes from './MapBar.module.css';
import { axisKey } from './map-axes';
import type { MapModel } from './map-model';
import { MOST_STEPS } from './map-settings';
import type { MapColors } from './palette';
import { saveMap } from './save-map';

interface Props {
  readonly model: MapModel;
  readonly picture: MapPicture | undefined;
  readonly colors: MapColors | undefined;
  readonly fitted: boolean;
  readonly onFit: () => void;
  readonly onClose: () => void;
}

const KINDS: readonly MapKind[] = ['basins', 'trainability'];
const steps: NumberSpec = {
  default: 500,
  min: 1,
  max: MOST_STEPS,
  scale: 'integer',
  allow: { atLeast: 1, atMost: MOST_STEPS },
};
const target: NumberSpec = { default: 1e-3, min: -1e3, max: 1e3, scale: 'linear' };

const AxisSelect = ({ model, which }: { readonly model: MapModel; readonly which: 0 | 1 }) => {
  const { t } = useTranslation();
  const { view } = useLab();
  const { run, axes } = model;
  if (!axes) return null;
  const label = (choice: MapAxisChoice) => hyperLabel(t, choice.name);
  const choose = (key: string) => {
    const [first, second] = axes.map(axisKey);
    const other = which === 0 ? second : first;
    // The other one moves out of the way.
    const pair = [first ?? '', second ?? ''] as [string, string];
    pair[which] = key;
    if (other === key) pair[1 - which] = (which === 0 ? first : second) ?? '';
    const { mapAxes } = view.store.getState();
    view.change({ mapAxes: { ...mapAxes, [run.optimizer]: pair } });
  };
  return (
    <CompactSelect
      look="field"
      label={t(which === 0 ? 'maps.axisX' : 'maps.axisY')}
      value={axisKey(axes[which])}
      options={axisChoices(run).map((choice) => ({ value: axisKey(choice), label: label(choice) }))}
      onChange={choose}
    />
  );
};

/** What the map is of; saving and closing. */
export const MapBar = ({ model, picture, colors, fitted, onFit, onClose }: Props) => {
  const { t } = useTranslation();
  const { view } = useLab();
  const measure = useView((state) => state.mapMeasure);
  const asNew = useView((state) => state.mapAsNew);
  const { kind, experiment, runIndex } = model;
  return (
    <div className={classes.bar}>
      <fieldset className={classes.kinds} aria-label={t('maps.kind')}>
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className={classes.kind}
            aria-pressed={each === kind}
            onClick={() => view.change({ map: each })}
          >
            {t(`maps.${each}`)}
          </button>
        ))}
      </fieldset>
      <div className={classes.fields}>
        <CompactSelect
          look="field"
          label={t('maps.run')}
          value={String(runIndex)}
          options={runNames(t, experiment.runs).map((name, k) => ({
            value: String(k),
            label: `${k + 1}  ${name}`,
          }))}
          onChange={(value) => view.change({ mapRun: Number(value) })}
        />
        {kind === 'trainability' && (
          <>
            <AxisSelect model={model} which={0} />
            <span className={classes.times}>×</span>
            <AxisSelect model={model} which={1} />
            <CompactSelect
              look="field"
              label={t('maps.measure')}
              value={measure}
              options={[
                { value: 'loss', label: t('maps.measureLoss') },
                { value: 'steps', label: t('maps.measureSteps') },
              ]}
              onChange={(value) =>
                view.change({ mapMeasure: value === 'steps' ? 'steps' : 'loss' })
              }
            />
            {measure === 'steps' && (
              <span className={classes.field}>
                <span className={classes.label}>{t('maps.target')}</span>
                <NumberField
                  label={t('maps.targetLong')}
                  spec={target}
                  value={model.target}
                  onChange={(value) => view.change({ mapTarget: value })}
                />
              </span>
            )}
          </>
        )}
        <span className={classes.field}>
          <span className={classes.label}>{t('maps.steps')}</span>
          <NumberField
            label={t('maps.stepsLong')}
            spec={steps}
            value={model.steps}
            onChange={(value) => view.change({ mapSteps: value })}
          />
        </span>
        {kind === 'trainability' && (
          <label className={classes.check}>
            <input
              type="checkbox"
              checked={asNew}
              onChange={(event) => view.change({ mapAsNew: event.currentTarget.checked })}
            />
            {t('maps.asNew')}
          </label>
        )}
      </div>
      <div className={classes.actions}>
        <IconButton label={t('maps.fit')} aria-disabled={fitted} onClick={onFit}>
          <IconArrowsMaximize size={16} />
        </IconButton>
        <IconButton
          label={t('maps.save')}
          disabled={!picture || !colors}
          onClick={() => picture && colors && saveMap(t, model, picture, colors)}
        >
          <IconDownload size={16} />
        </IconButton>
        <IconButton label={t('maps.close')} onClick={onClose}>
          <IconX size={16} />
        </IconButton>
      </div>
    </div>
  );
};
