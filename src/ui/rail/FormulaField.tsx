import { useId, useState } from 'react';
import { parseExpression } from '../../formula/parse';
import { checkSurface } from '../../formula/surface';
import { useTranslation } from '../../i18n';
import { documentStore } from '../../state/document';
import classes from './FormulaField.module.css';

/** The visitor's own f(x, y). What is wrong is said below, with its column; it stays as typed until it is right. */
export const FormulaField = ({ formula }: { readonly formula: string }) => {
  const { t } = useTranslation();
  const messageId = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const commit = () => {
    if (typed === undefined) return;
    const parsed = parseExpression(typed);
    const checked = parsed.ok ? checkSurface(parsed.value, []) : parsed;
    if (!checked.ok) {
      const { line, column, message } = checked.error;
      setProblem(t('shell.objective.formulaError', { line, column, message }));
      return;
    }
    setTyped(undefined);
    setProblem(undefined);
    if (typed !== formula) documentStore.getState().setObjective({ formula: typed });
  };

  return (
    <div>
      <textarea
        className={classes.field}
        aria-label={t('shell.objective.formula')}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : messageId}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? formula}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setProblem(undefined);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            commit();
          } else if (event.key === 'Escape') {
            setTyped(undefined);
            setProblem(undefined);
          }
        }}
      />
      {problem !== undefined && (
        <p id={messageId} role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  );
};
