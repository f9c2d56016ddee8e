import { LanguageSupport, StreamLanguage } from '@codemirror/language';
import { constants, functionAliases, functions, isReservedName } from '../../../formula/functions';

/** The formula language for colouring; what is wrong with a text is the parser's to say. */
export const formulaLanguage = (given: ReadonlySet<string>): LanguageSupport =>
  new LanguageSupport(
    StreamLanguage.define({
      name: 'formula',
      token(stream) {
        if (stream.eatSpace()) return null;
        if (
          stream.match(/^#.*/) ||
          (/^\s*$/.test(stream.string.slice(0, stream.pos)) && stream.match(/^\/\/.*/))
        )
          return 'comment';
        if (stream.match(/^(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?/)) return 'number';
        if (stream.match(/^[A-Za-z_]\w*/))
          return wordKind(stream.current(), stream.match(/^\s*\(/, false) !== null, given);
        if (stream.match(/^[-+*/^<>=!]+/)) return 'operator';
        if (stream.match(/^[(),;]/)) return 'punctuation';
        stream.next();
        return null;
      },
      languageData: { commentTokens: { line: '#' } },
    }),
  );

const wordKind = (word: string, called: boolean, given: ReadonlySet<string>): string => {
  if (constants.has(word)) return 'atom';
  if (isReservedName(word) || (called && (functions.has(word) || functionAliases.has(word))))
    return 'keyword';
  return given.has(word) ? 'variableName.special' : 'variableName';
};
