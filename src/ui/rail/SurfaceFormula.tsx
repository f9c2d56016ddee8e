import { parseExpression } from '../../formula/parse';
import { checkSurface } from '../../formula/surface';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
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
  return (
    <FormulaField
      label={t('shell.objective.formula')}
      formula={formula}
      given={GIVEN}
      check={problemOf}
      onValid={(text) => {
        const { experiments, setObjective } = documentStore.getState();
        const { objective } = experiments.surface;
        if (objective.kind === 'formula' && objective.formula !== text)
          setObjective({ formula: text });
      }}
    />
  );
};
