import type { stage as en } from '../en/stage';
import type { Shape } from '../shape';

/** 叠加在曲面上的内容的文字。 */
export const stage: Shape<typeof en> = {
  gradient: '梯度',
  gradientLong: '各处的下降方向：越陡越长',
  arrows: '箭头',
  arrowsLong: '每个运行处：下降方向、动量和将要迈出的一步',
  arrow: {
    gradient: '−梯度',
    momentum: '动量',
    step: '步',
  },
};
