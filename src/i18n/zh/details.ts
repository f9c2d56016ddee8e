import type { details as en } from '../en/details';
import type { Shape } from '../shape';

/** 展开的运行设置与优化器说明的文字。 */
export const details: Shape<typeof en> = {
  epochs: {
    totalSteps: '总轮数',
    warmupSteps: '预热轮数',
    decaySteps: '衰减轮数',
    stepSize: '每级轮数',
    period: '周期（轮）',
    stepSizeUp: '上升轮数',
    milestones: '里程碑（轮）',
  },
  lengths: '长度单位',
  units: { steps: '步', epochs: '轮' },
  addWrapper: '外加…',
  removeWrapper: '去掉第 {{number}} 个运行的{{name}}',
  wrapper: '外加{{name}}',
  paper: '{{authors}} {{year}}',
  average: '以各步的平均点评判，而不是它所在的点。',
  averageLine: '舞台上为末端带圆环的细虚线。',
  name: '名称',
  changes: {
    one: '{{name}} 在第 {{step}} 步更改',
    many: '共 {{n}} 次更改，最后一次在第 {{step}} 步',
    apply: '从头应用',
    applyAbout: '整场竞赛都使用新值',
    undo: '撤回',
    undoAbout: '放弃更改，使用最初的值',
  },
  fractions: '{{field}}：请输入以逗号分隔的数，最多 64 个。',
  list: '{{field}}：请输入以逗号分隔的整数，最多 64 个。',
};
