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
export const nameSource =
  (
    names: (text: string, position: number) => readonly ScopeName[],
    describe: (name: ScopeName) => string,
  ): CompletionSource =>
  (context: CompletionContext) => {
    const before = context.matchBefore(/[A-Za-z_]\w*/);
    if (!before && !context.explicit) return null;
    if (context.matchBefore(/(#|^\s*\/\/)[^\n]*/m) || context.matchBefore(/\d[\w.]*/)) return null;
    const known = names(context.state.sliceDoc(), context.pos);
    const isWhole = (word: string) => known.some(({ name }) => name === word);
    // A word that is whole needs nothing: Enter behind it is a new line.
    if (!context.explicit && before && isWhole(before.text)) return null;
    return {
      from: before?.from ?? context.pos,
      options: known.map((name) => completionOf(name, describe(name))),
      validFor: (word) => /^\w*$/.test(word) && !isWhole(word),
    };
  };

/** The list of names under the word that is typed. */
export const completeNames = (...given: Parameters<typeof nameSource>): Extension =>
  autocompletion({ override: [nameSource(...given)], icons: false });
