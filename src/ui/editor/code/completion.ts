import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionSource,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { NameKind, ScopeName } from './names-in-scope';

const TYPES: Readonly<Record<NameKind, string>> = {
  given: 'variable',
  above: 'variable',
  state: 'property',
  hyper: 'text',
  constant: 'constant',
  function: 'function',
};

/** Of what fits equally well, the nearest in meaning first. */
const BOOST: Readonly<Record<NameKind, number>> = {
  given: 3,
  above: 4,
  state: 2,
  hyper: 2,
  constant: -1,
  function: 0,
};

const completionOf = ({ name, kind, signature }: ScopeName, detail: string): Completion => ({
  label: name,
  type: TYPES[kind],
  boost: BOOST[kind],
  detail: signature ?? detail,
  ...(signature === undefined
    ? {}
    : {
        apply: (view, _completion, from, to) =>
          view.dispatch({
            changes: { from, to, insert: `${name}()` },
            selection: { anchor: from + name.length + 1 },
            userEvent: 'input.complete',
          }),
      }),
});

/**
 * Completes the names in scope while a word is typed, or when asked for with Ctrl+Space.
 * @param names what can be read at a position of a text
 * @param describe a few words on a name that is no function
 */
export const completeNames = (
  names: (text: string, position: number) => readonly ScopeName[],
  describe: (name: ScopeName) => string,
): Extension => {
  const source: CompletionSource = (context: CompletionContext) => {
    const before = context.matchBefore(/[A-Za-z_]\w*/);
    if (!before && !context.explicit) return null;
    if (context.matchBefore(/(#|^\s*\/\/)[^\n]*/m) || context.matchBefore(/\d[\w.]*/)) return null;
    const text = context.state.sliceDoc();
    return {
      from: before?.from ?? context.pos,
      options: names(text, context.pos).map((name) => completionOf(name, describe(name))),
      validFor: /^\w*$/,
    };
  };
  return autocompletion({ override: [source], icons: false });
};
