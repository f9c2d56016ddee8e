/** The schema's own sentences: the command line and the page say the same English. */
export { experimentSentences as experimentErrors } from '../../experiment/sentences';
