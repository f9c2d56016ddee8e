import { completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, tooltips } from '@codemirror/view';
import { completeNames } from './completion';
import { formulaLanguage } from './language';
import type { ScopeName } from './names-in-scope';
import { codeTheme } from './theme';

export interface CodeOptions {
  readonly text: string;
  readonly given: ReadonlySet<string>;
  readonly singleLine: boolean;
  readonly names: (text: string, position: number) => readonly ScopeName[];
  readonly describe: (name: ScopeName) => string;
  readonly onText: (text: string) => void;
  readonly onBlur: () => void;
  /** Enter, where there is one line only. */
  readonly onEnter: () => void;
}

export interface CodeView {
  readonly view: EditorView;
  /** What assistive technology is told about the text. */
  setAttributes(attributes: Readonly<Record<string, string>>): void;
}

/** One line, as a formula reads it: a line break counts as a space, and a comment ends with its line. */
export const singleLineText = (text: string): string =>
  text.includes('\n') ? text.replace(/(#|\/\/)[^\n]*/g, '').replace(/\s*\n\s*/g, ' ') : text;

const oneLine = (onEnter: () => void): Extension => [
  EditorState.transactionFilter.of((transaction) =>
    transaction.newDoc.lines > 1 ? [] : transaction,
  ),
  EditorView.clipboardInputFilter.of(singleLineText),
  keymap.of([
    {
      key: 'Enter',
      run: () => {
        onEnter();
        return true;
      },
    },
  ]),
];

/** The editor itself. Tab is not bound, so that it leaves the editor as it leaves every other field. */
export const createCodeView = (parent: HTMLElement, options: CodeOptions): CodeView => {
  const attributes = new Compartment();
  const { singleLine } = options;
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: singleLine ? singleLineText(options.text) : options.text,
      extensions: [
        // Before Enter has its meaning here: it takes a completion where one is open.
        keymap.of(completionKeymap),
        singleLine ? oneLine(options.onEnter) : lineNumbers(),
        history(),
        bracketMatching(),
        formulaLanguage(options.given),
        completeNames(options.names, options.describe),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
        tooltips({ parent: document.querySelector('main') ?? document.body, position: 'fixed' }),
        codeTheme,
        attributes.of([]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onText(update.state.sliceDoc());
          if (update.focusChanged && !update.view.hasFocus) options.onBlur();
        }),
      ],
    }),
  });
  return {
    view,
    setAttributes: (values) =>
      view.dispatch({
        effects: attributes.reconfigure(EditorView.contentAttributes.of({ ...values })),
      }),
  };
};
