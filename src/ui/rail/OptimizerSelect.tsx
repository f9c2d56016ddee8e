import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { optimizerName } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { CompactSelect } from '../controls/CompactSelect';
import { useRunName } from '../use-run-name';
import { optimizerChoices } from './optimizer-choices';

/** Who runs. A rule of the visitor's own can be left, not chosen: it has no place in the catalogue. */
export const OptimizerSelect = ({
  index,
  run,
}: {
  readonly index: number;
  readonly run: RunSpec;
}) => {
  const { t } = useTranslation();
  const lab = useLab();
  const options = optimizerChoices(lab.kind).flatMap(({ id, family, because }) =>
    because ? [] : [{ value: id, label: optimizerName(t, id), group: t(`shell.family.${family}`) }],
  );
  const isListed = options.some(({ value }) => value === run.optimizer);
  return (
    <CompactSelect
      look="strong"
      control="optimizer"
      label={t('shell.runs.optimizer', { number: index + 1 })}
      value={run.optimizer}
      shown={useRunName(index)}
      options={
        isListed
          ? options
          : [{ value: run.optimizer, label: optimizerName(t, run.optimizer) }, ...options]
      }
      onChange={(id) => lab.document.getState().chooseOptimizer(index, id)}
    />
  );
};
