import type { fitDataSentences } from '../../experiment/fit/sentences';
import type { fitFormulaSentences } from '../../formula/fit-sentences';
import type { fit as english } from '../en/fit';
import type { Shape } from '../shape';

type Said<T> = Readonly<Record<keyof T, string>>;

const formula: Said<typeof fitFormulaSentences> = {
  columnAlone:
    '`{{name}}` 是数据的一列，每个点有一个数。请把它写在 mean(…)、sum(…) 或 max(…) 之内。',
  noThirdColumn: '数据没有第三列 `w`。请使用 u 和 v，或给出三个数的点：[u, v, w]。',
  reductionInReduction:
    '`{{name}}` 位于 `{{outer}}` 之内。两者都对同样的点求值：请只写一个，或把它们并列。',
  layerOverData:
    '`{{name}}` 对一层的参数求值，只能用在规则里。对数据请写 mean(…)、sum(…) 或 max(…)。',
};

const data: Said<typeof fitDataSentences> = {
  pointList: '应为点的列表，例如 [[0, 1], [2, 3]]',
  onePoint: '应为由两个或三个有限的数组成的点，例如 [1, 2]，而不是 {{found}}',
  pointWidth: '有 {{count}} 个数，而第一个点有 {{width}} 个；请让每个点的个数相同',
  fewPoints: '至少需要 {{least}} 个点，而不是 {{count}} 个；请添加',
  manyPoints: '最多允许 {{most}} 个点，而不是 {{count}} 个；请删去一些',
  pointsOrCsv: 'points 和 csv 只能给出一个',
  csvColumns: '一个点有两个或三个数，而这一行有 {{count}} 个；请保留两列或三列',
  csvCell: '{{cell}} 不是有限的数；请写成 1.5 或 -2e3 这样的数，或删去这一行',
  noAnswer: '缺少第三个数：点的类别，或它的值',
  noClass: '类别应为 0 到 {{most}} 的整数，而不是 {{found}}',
  classesOfValues: '只用于目标 "classes"；请删去',
  featureList: '应为特征的列表，例如 ["x1", "x2"]，至少一个',
  featureTwice: '“{{name}}” 已经有了；每个特征只写一次',
  testList:
    '应为点的编号（0 到 {{last}}）的列表，每个只写一次，且不能是全部的点；省去则留出五分之一',
  batchOfData: '1 到 {{most}}（点的个数）的整数',
};

/** 由数据生成的曲面。 */
export const fit: Shape<typeof english> = {
  formula,
  data,
  batch: '批大小',
  batchLong: '每一步所用的点数',
  batchAll: '每一步使用全部 {{count}} 个点：批量梯度下降。',
  batchOne: '每一步一个点：随机梯度下降。所有运行看到同一个点。',
  batchSome: '每一步使用 {{count}} 个点中的 {{size}} 个，不放回抽取；所有运行看到同样的点。',
  parameters: 'x 是{{x}}，y 是{{y}}。',
  plot: {
    title: '数据',
    label: '数据：{{count}} 个点，以及第 {{step}} 步时各个运行的模型',
    enlarge: '放大数据图',
    large: '放大',
    fold: '隐藏数据图',
    unfold: '显示数据图',
    residuals: '残差',
    residualsLong: '所选运行的残差：{{name}}',
    given: '给定值',
    answered: '回答值',
    inBatch: '带圈：这一步的批',
  },
  edit: {
    keys: 'Page Up 和 Page Down 选择点，方向键移动它，按住 Shift 移得更远；Enter 添加一个点，Delete 删去它。粘贴可从表格带入点。',
    locked: '数据在此已锁定：用 Page Up 和 Page Down 选择要查看的点。',
    hint: '拖动点；单击添加一个点',
    hintGiven: '拖动给定值，或选择一个点后输入',
    chosen: '第 {{number}} 个点，共 {{count}} 个：{{told}}',
    number: '第 {{number}} 个点',
    field: '第 {{number}} 个点的 {{name}}',
    remove: '删去这个点',
    own: '自己的数据',
    table:
      '从电子表格粘贴几列，或打开 CSV 文件：每行一个点，最多 500 个。首行可为标题，可用小数逗号。',
    use: '使用这些点',
    open: '打开文件',
    close: '关闭',
    columns: '表格有 {{count}} 列，而这里的点有 {{width}} 列；请给出同样多的列，u 和 v 在前。',
    tooLarge: '文件比任何 500 个点的表格都大；请选择另一个。',
  },
};
