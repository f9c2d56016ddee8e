import type { status as en } from '../en/status';
import type { Shape } from '../shape';

/** 网络运行的进度。 */
export const status: Shape<typeof en> = {
  finished: '已完成',
  evaluating: '正在评估…',
  evaluatingAbout: '所有步骤已完成，最后一次评估正在进行。',
  finishedAbout: '所有步数都已完成。',
  catchingUp: '正在追赶：第 {{step}} 步，共 {{steps}} 步',
  catchingUpAbout: '从相同的权重出发，用相同的批次训练，直到赶上其他运行。',
};
