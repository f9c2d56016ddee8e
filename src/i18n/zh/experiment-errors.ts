import type { experimentSentences } from '../../experiment/sentences';

/** 实验不成立的原因；字段名与文件中的写法相同。 */
export const experimentErrors: Readonly<Record<keyof typeof experimentSentences, string>> = {
  mustBe: '应为{{allowed}}，而不是 {{found}}',
  finite: '有限的数',
  flag: ' true 或 false',
  choice: '以下之一：{{choices}}',
  wholeList: '最多 64 个整数的列表',
  finiteBounded: '{{bounds}} 的有限的数',
  wholeNumber: '整数',
  wholeBounded: '{{bounds}} 的整数',
  atLeast: '不小于 {{bound}}',
  above: '大于 {{bound}}',
  atMost: '不大于 {{bound}}',
  below: '小于 {{bound}}',
  and: '{{left}}且{{right}}',
  unknown: '没有这个 {{noun}}：{{word}}。允许：{{allowed}}',
  unknownGuess: '没有这个 {{noun}}：{{word}}；是否想写“{{guess}}”？允许：{{allowed}}',
  formula: '第 {{line}} 行第 {{column}} 列：{{problem}}',
  noWrappers: '应为空：{{optimizer}} 是一种方法，包装只能用于公式',
  noSchedule: '应为 constant：{{optimizer}} 自行决定步长',
  wrappers: '最多允许 {{most}} 个包装',
  changes: '最多允许 {{most}} 次更改，而不是 {{count}} 次',
  trainSize: 'trainSize + validationSize 最多为 {{most}}，而不是 {{count}}',
  needsLoss: '“{{kind}}”要看每一步的损失，只有曲面才有；在网络上请用“step”或“cosine”',
  planeOnly: '“{{optimizer}}”只能用于曲面：{{because}}',
  inField: '{{field}}：{{problem}}',
};
