import { setDiagnostics } from '@codemirror/lint';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { FormulaError } from '../../../formula/error';
import { useTranslation } from '../../../i18n';
import { problemText } from '../../../i18n/said-text';
import classes from './CodeEditor.module.css';
import { type CodeView, createCodeView, singleLineText } from './create-view';
import type { ScopeName } from './names-in-scope';
import { problemRange } from './problem-range';

interface Props {
  /** The accessible name. */
  readonly label: string;
  /** The valid text that is in force; another one than was typed here (undo, a link) replaces what is typed. */
  readonly value: string;
  /** What to show at first in its place: a text that was not valid yet. */
  readonly draft?: string | undefined;
  readonly given: ReadonlySet<string>;
  readonly check: (text: string) => FormulaError | undefined;
  /** A valid text, a moment after it was typed. */
  readonly onValid: (text: string) => void;
  readonly onInvalid?: (text: string) => void;
  readonly names: (text: string, position: number) => readonly ScopeName[];
  readonly describe: (name: ScopeName) => string;
  readonly singleLine?: boolean;
  readonly autoFocus?: boolean;
}

/** Long enough to finish a word, short enough to feel live. */
const PAUSE_MS = 250;

/**
 * A formula to edit: coloured, completed, and what is wrong underlined and said below. Whatever was typed stays; only
 * valid texts are handed on.
 */
export const CodeEditor = (props: Props) => {
  const { label, value, singleLine = false, autoFocus = false } = props;
  const { t } = useTranslation();
  const problemId = useId();
  const host = useRef<HTMLDivElement>(null);
  const code = useRef<CodeView | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  /** The last text that agreed with `value`. */
  const agreed = useRef(value);
  const latest = useRef(props);
  latest.current = props;
  const words = useRef(t);
  words.current = t;
  const [problem, setProblem] = useState<FormulaError | undefined>(undefined);

  const judge = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const view = code.current?.view;
    if (!view) return;
    const text = view.state.sliceDoc();
    const error = latest.current.check(text);
    setProblem(error);
    const marks = error
      ? [
          {
            ...problemRange(text, error),
            severity: 'error' as const,
            message: problemText(words.current, error),
          },
        ]
      : [];
    view.dispatch(setDiagnostics(view.state, marks));
    if (error) latest.current.onInvalid?.(text);
    else {
      agreed.current = text;
      latest.current.onValid(text);
    }
  }, []);

  // The view lives as long as the component; what changes reaches it through `latest`.
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const { given, draft } = latest.current;
    const flush = () => {
      if (timer.current !== undefined) judge();
    };
    const made = createCodeView(element, {
      text: draft ?? latest.current.value,
      given,
      singleLine,
      names: (text, position) => latest.current.names(text, position),
      describe: (name) => latest.current.describe(name),
      onText: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(judge, PAUSE_MS);
      },
      onBlur: flush,
      onEnter: judge,
    });
    code.current = made;
    if (draft !== undefined) judge();
    if (autoFocus) {
      made.view.dispatch({ selection: { anchor: made.view.state.doc.length } });
      made.view.focus();
    }
    return () => {
      flush();
      made.view.destroy();
      code.current = undefined;
    };
  }, [judge, singleLine, autoFocus]);

  useEffect(() => {
    code.current?.setAttributes({
      'aria-label': label,
      'aria-describedby': problemId,
      'aria-invalid': String(problem !== undefined),
    });
  }, [label, problem, problemId]);

  useEffect(() => {
    const view = code.current?.view;
    if (!view || value === agreed.current) return;
    agreed.current = value;
    const text = singleLine ? singleLineText(value) : value;
    if (view.state.sliceDoc() !== text)
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
    clearTimeout(timer.current);
    timer.current = undefined;
    setProblem(undefined);
    view.dispatch(setDiagnostics(view.state, []));
  }, [value, singleLine]);

  return (
    <div className={classes.root} data-single={singleLine}>
      <div ref={host} className={classes.code} data-invalid={problem !== undefined} />
      <p id={problemId} role="status" className={classes.problem}>
        {problem &&
          t('editor.problem', {
            line: problem.line,
            column: problem.column,
            message: problemText(t, problem),
          })}
      </p>
    </div>
  );
};
