import { useEffect, useMemo, useState } from 'react';
import { surfaces } from '../../catalog/surfaces';
import type { PlaneSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { surfaceName } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { SearchSelect } from '../controls/SearchSelect';
import { forkSurface } from './fork-surface';

const OWN = 'own-formula';

type FitOptions = typeof import('./fit-options');

/** What knows of fits: fetched when the list is opened, or one is shown. */
const useFits = (shown: boolean) => {
  const [fits, setFits] = useState<FitOptions>();
  const [asked, setAsked] = useState(shown);
  useEffect(() => {
    if (!asked && !shown) return;
    // The list goes without them until it is asked for again.
    void import('./fit-options').then(setFits, () => setAsked(false));
  }, [asked, shown]);
  return { fits, ask: () => setAsked(true) };
};

/** The catalogue's surfaces, to be found by typing; the last entry makes the shown one a formula to edit. */
export const SurfaceSelect = ({ objective }: { readonly objective: PlaneSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const { fits, ask } = useFits(objective.kind === 'fit');
  // Dozens of names: not again for every place that the start is dragged to.
  const options = useMemo(
    () => [
      ...surfaces.map(({ id }) => ({
        value: id,
        label: surfaceName(t, id),
        group: t('shell.objective.functions'),
      })),
      { value: OWN, label: t('shell.objective.own'), group: t('shell.objective.functions') },
      ...(fits?.fitOptions(t) ?? []).map((fit) => ({ ...fit, group: t('shell.objective.fits') })),
      ...(objective.kind === 'fit' && fits?.isOwn(objective) !== false
        ? [
            {
              value: fits?.OWN_FIT ?? '',
              label: t('shell.objective.ownFit'),
              group: t('shell.objective.fits'),
            },
          ]
        : []),
    ],
    [t, fits, objective],
  );
  const choose = (id: string) => {
    const document = lab.document.getState();
    if (fits?.isFit(id)) fits.chooseFit(lab, id);
    else if (id !== OWN) document.chooseSurface(id);
    else if (objective.kind === 'surface') forkSurface(lab, objective);
  };
  return (
    <SearchSelect
      label={t('shell.objective.surface')}
      placeholder={t('shell.objective.search')}
      nothing={t('shell.objective.none')}
      options={options}
      value={
        objective.kind === 'surface'
          ? objective.surface
          : objective.kind === 'fit'
            ? (fits?.fitValue(objective) ?? '')
            : OWN
      }
      onOpen={ask}
      onChange={choose}
    />
  );
};
