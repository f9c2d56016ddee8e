import { hyperAt } from '../../experiment/changes';
import { hyperSpecsOf } from '../../experiment/specs';
import type { RunSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { hyperLabel } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { HyperRow } from './HyperRow';

interface Props {
  readonly index: number;
  readonly run: RunSpec;
}

/** A run's hyperparameters but for its rate, as they are now. */
export const HyperRows = ({ index, run }: Props) => {
  const { t } = useTranslation();
  const { document } = useLab();
  const hyper = hyperAt(run);
  return Object.entries(hyperSpecsOf(run))
    .filter(([name]) => name !== 'lr')
    .map(([name, spec]) => (
      <HyperRow
        key={name}
        label={hyperLabel(t, name)}
        name={t('shell.runs.of', { what: hyperLabel(t, name), number: index + 1 })}
        spec={spec}
        value={hyper[name] ?? spec.default}
        onChange={(value) => document.getState().setHyper(index, name, value)}
      />
    ));
};
