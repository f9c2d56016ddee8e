/** The parser's own sentences: the command line and the page say the same English. */
export { formulaSentences as formulaErrors } from '../../formula/sentences';
