import { findSurface } from '../../catalog/surfaces';
import type { SurfaceSpec } from '../../experiment/types';
import { useTranslation } from '../../i18n';
import { hyperLabel } from '../../i18n/catalog-text';
import { useLab } from '../context/use-lab';
import { SliderRow } from './SliderRow';

/** Sliders for a surface's own parameters, if it has any. */
export const SurfaceParameters = ({ objective }: { readonly objective: SurfaceSpec }) => {
  const { t } = useTranslation();
  const lab = useLab();
  const specs = Object.entries(findSurface(objective.surface)?.parameters ?? {});
  return specs.map(([name, spec]) => (
    <SliderRow
      key={name}
      control="surface-parameters"
      label={hyperLabel(t, name)}
      spec={spec}
      value={objective.parameters[name] ?? spec.default}
      onChange={(value) =>
        lab.document
          .getState()
          .setObjective({ parameters: { ...objective.parameters, [name]: value } })
      }
    />
  ));
};
