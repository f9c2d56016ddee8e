import { createSay } from './said';

/** What can be wrong with a formula over data alone; a part of its own, since most visits see no such formula. */
export const fitFormulaSentences = {
  columnAlone:
    '`{{name}}` is a column of the data, one number for each point. Write it inside mean(…), sum(…) or max(…).',
  noThirdColumn:
    'The data has no third column `w`. Use u and v, or give points of three numbers: [u, v, w].',
  reductionInReduction:
    '`{{name}}` stands inside `{{outer}}`. Both run over the same points: write one of them, or put them side by side.',
  layerOverData:
    "`{{name}}` works over a layer's parameters, in rules only. Over data write mean(…), sum(…) or max(…).",
} as const;

export const sayFitFormula = createSay('fit.formula', fitFormulaSentences);
