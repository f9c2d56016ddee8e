import '../../i18n/later';
import { useMemo } from 'react';
import { resolvePlane } from '../../experiment/plane';
import type { PlaneSpec } from '../../experiment/types';
import { texSymbol } from '../../formula/tex/name';
import { texNumber } from '../../formula/tex/number';
import { useTranslation } from '../../i18n';
import { surfaceAbout, surfaceName } from '../../i18n/catalog-text';
import { useDocument } from '../context/use-lab';
import { formatNumber } from '../format';
import { Tex } from '../tex/Tex';
import classes from './About.module.css';
import { surfaceTex } from './surface-tex';
import { useTexWords } from './use-tex-words';

const Formulas = ({ objective }: { readonly objective: PlaneSpec }) => {
  const { t } = useTranslation();
  const words = useTexWords();
  const plane = useMemo(() => resolvePlane(objective), [objective]);
  const { value, gradient } = useMemo(() => surfaceTex(plane, words), [plane, words]);
  const parameters = Object.entries(plane.parameters);
  const tooLong = <p className={classes.note}>{t('formulas.tooLongGradient')}</p>;
  return (
    <>
      {value === undefined ? tooLong : <Tex tex={value} display />}
      {parameters.length > 0 && (
        <ul className={classes.values}>
          {parameters.map(([name, number]) => (
            <li key={name}>
              <Tex tex={`${texSymbol(name)} = ${texNumber(number, 6)}`} />
            </li>
          ))}
        </ul>
      )}
      <h3>{t('formulas.gradient')}</h3>
      {gradient.some((tex) => tex === undefined)
        ? tooLong
        : gradient.map((tex) => tex !== undefined && <Tex key={tex} tex={tex} display />)}
      {plane.minima.length > 0 && (
        <>
          <h3>{t('formulas.minima')}</h3>
          <ul className={classes.values}>
            {plane.minima.map(([x, y, f]) => (
              <li key={`${x},${y}`} className={classes.numbers}>
                {`f(${formatNumber(x)}, ${formatNumber(y)}) = ${formatNumber(f)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** The surface's formula in print and the gradient that is derived from it. */
export const AboutSurface = () => {
  const { t } = useTranslation();
  const objective = useDocument((state) => state.experiment.objective);
  if (objective.kind === 'network') return null;
  const known = objective.kind === 'surface' ? objective.surface : undefined;
  return (
    <div className={classes.about}>
      <h2>{known === undefined ? t('shell.objective.own') : surfaceName(t, known)}</h2>
      {known !== undefined && <p className={classes.note}>{surfaceAbout(t, known)}</p>}
      <Formulas objective={objective} />
    </div>
  );
};
