import { useMemo } from 'react';
import { surfaces } from '../../catalog/surfaces';
import type { PlaneSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { surfaceName } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { SearchSelect } from '../controls/SearchSelect';
import { forkSurface } from './fork-surface';

const OWN = 'own-formula';

/** The catalogue's surfaces, to be found by typing; the last entry makes the shown one a formula to edit. */
export const SurfaceSelect = ({ objective }: { readonly objective: PlaneSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  // Dozens of names: not again for every place that the start is dragged to.
  const options = useMemo(
    () => [
      ...surfaces.map(({ id }) => ({ value: id, label: surfaceName(t, id) })),
      { value: OWN, label: t('shell.objective.own') },
    ],
    [t],
  );
  const choose = (id: string) => {
    const document = lab.document.getState();
    if (id !== OWN) document.chooseSurface(id);
    else if (objective.kind === 'surface') forkSurface(lab, objective);
  };
  return (
    <SearchSelect
      label={t('shell.objective.surface')}
      placeholder={t('shell.objective.search')}
      nothing={t('shell.objective.none')}
      options={options}
      value={objective.kind === 'surface' ? objective.surface : OWN}
      onChange={choose}
    />
  );
};
