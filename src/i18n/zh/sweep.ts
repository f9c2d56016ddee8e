import type { sweep as en } from '../en/sweep';
import type { Shape } from '../shape';

/** 学习率扫描面板的文字。 */
export const sweep: Shape<typeof en> = {
  open: '寻找合适的学习率',
  title: '学习率',
  close: '关闭，返回图表',
  about_one: '每个学习率在 {{count}} 步之后的损失；圆点为当前学习率。',
  about_other: '每个学习率在 {{count}} 步之后的损失；圆点为当前学习率。',
  aboutGap_one: '每个学习率在 {{count}} 步之后损失高出最小值的量；圆点为当前学习率。',
  aboutGap_other: '每个学习率在 {{count}} 步之后损失高出最小值的量；圆点为当前学习率。',
  noisy: '有噪声时取 9 次竞赛的中位数。',
  figure: '竞赛结束时的损失随学习率的变化，{{runs}}；数值见下表',
  axis: '学习率',
  working: '正在尝试 …',
  run: '运行',
  best: '最佳学习率',
  bestLong: '竞赛结束时损失最低的学习率',
  loss: '其损失',
  lossLong: '取最佳学习率时竞赛结束的损失',
  width: '宽度',
  widthLong: '与最佳相当的学习率区间两端之比',
  range: '从 {{low}} 到 {{high}}',
  use: '采用',
  useLong: '{{name}}：采用学习率 {{rate}}',
  used: '已采用',
  useAll: '全部采用最佳值',
  none: '自行确定步长，没有学习率可选。',
  stuck: '任何学习率都没有进展',
  lost: '任何学习率下都发散',
  foot: '损失取最后十分之一步数的中位数。“与最佳相当”指不超过最佳的十倍，或已降到起点的 0.01 % 以内。',
};
