import { parseExpression } from '../../formula/parse';
import { checkSurface } from '../../formula/surface';
import { useTranslation } from '../../i18n';
import { useLab } from '../context/use-lab';
import { FormulaField } from './FormulaField';

const GIVEN: ReadonlySet<string> = new Set(['x', 'y']);

const problemOf = (text: string) => {
  const parsed = parseExpression(text);
  const checked = parsed.ok ? checkSurface(parsed.value, []) : parsed;
  return checked.ok ? undefined : checked.error;
};

/** The visitor's own f(x, y); every valid version is raced on at once. */
export const SurfaceFormula = ({ formula }: { readonly formula: string }) => {
  const { t } = useTranslation();
  const lab = useLab();
  return (
    <FormulaField
      label={t('shell.objective.formula')}
      formula={formula}
      given={GIVEN}
      check={problemOf}
      onValid={(text) => {
        const { experiment, setObjective } = lab.document.getState();
        const { objective } = experiment;
        if (objective.kind === 'formula' && objective.formula !== text)
          setObjective({ formula: text });
      }}
    />
  );
};
