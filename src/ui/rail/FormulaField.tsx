import type { TFunction } from 'i18next';
import { type ComponentType, useEffect, useRef, useState } from 'react';
import type { FormulaError } from '../../formula/error';
import { useTranslation } from '../../i18n';
import { problemText } from '../../i18n/said-text';
import type { FormulaCodeProps } from '../editor/FormulaCode';
import classes from './FormulaField.module.css';

interface Props extends Omit<FormulaCodeProps, 'draft' | 'autoFocus' | 'value'> {
  readonly formula: string;
}

/** The editor once it was wanted: it comes with the first focus of any formula field. */
let loaded: ComponentType<FormulaCodeProps> | undefined;
const loadEditor = async () => {
  loaded = (await import('../editor/FormulaCode')).FormulaCode;
  return loaded;
};

const show = (t: TFunction, problem: FormulaError | undefined) =>
  problem &&
  t('editor.problem', {
    line: problem.line,
    column: problem.column,
    message: problemText(t, problem),
  });

/**
 * A formula to edit. A plain field until it has the focus; then the code editor takes its place, with what was typed
 * in the meantime.
 */
export const FormulaField = ({ formula, ...rest }: Props) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [Editor, setEditor] = useState<ComponentType<FormulaCodeProps> | undefined>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const gone = useRef(false);
  const [focused, setFocused] = useState(false);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const upgrade = async () => {
    try {
      const component = loaded ?? (await loadEditor());
      if (gone.current) return;
      setFocused(document.activeElement === field.current);
      setEditor(() => component);
    } catch {
      // Offline before it was ever loaded: the plain field does without colours.
    }
  };

  if (Editor) return <Editor {...rest} value={formula} draft={typed} autoFocus={focused} />;
  const problem = typed === undefined ? undefined : rest.check(typed);
  return (
    <div>
      <textarea
        ref={field}
        className={classes.field}
        aria-label={rest.label}
        aria-invalid={problem !== undefined}
        rows={2}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? formula}
        onFocus={upgrade}
        onChange={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          if (rest.check(text) === undefined) rest.onValid(text);
        }}
      />
      <p role="status" className={classes.problem}>
        {show(t, problem)}
      </p>
    </div>
  );
};
