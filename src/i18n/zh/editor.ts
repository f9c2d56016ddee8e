import type { editor as en } from '../en/editor';
import type { Shape } from '../shape';

/** 公式编辑器与公式面板的文字。 */
export const editor: Shape<typeof en> = {
  write: '自己写一个',
  writeAbout: '用纯文本写更新规则，与其他优化器同场竞赛',
  fork: '以{{name}}为基础改写',
  forkAbout: '变成您自己的规则，可随意修改',
  noFork: '它是一个过程而不是公式，没有可改写的文本',
  edit: '编辑规则',
  editOf: '编辑运行 {{number}} 的规则',
  problem: '第 {{line}} 行第 {{column}} 列：{{message}}',
  surface: {
    fork: '以此曲面为基础改写公式',
    xLow: 'x 从',
    xHigh: 'x 到',
    yLow: 'y 从',
    yHigh: 'y 到',
  },
  loading: '正在加载编辑器…',
  about: {
    if: '若',
    otherwise: '否则',
    run: '关于运行 {{number}} 的优化器',
    surface: '公式及其梯度',
    loading: '正在加载公式…',
  },
  schedule: {
    plot: '第 1 步到第 {{steps}} 步的学习率：起始 {{first}}，最后 {{last}}，最高 {{highest}}',
    depends: '此调度取决于损失，跑完竞赛才知道它的曲线。',
    formula: '学习率公式，运行 {{number}}',
    noRate: '第 {{step}} 步（t = {{t}}）得不到有限的学习率：运行到此结束。',
  },
};
