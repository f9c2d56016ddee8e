import type { goodRates as en } from '../en/good-rates';
import type { Shape } from '../shape';

/** 推荐学习率的文字。 */
export const goodRates: Shape<typeof en> = {
  offer: '为这个曲面选用合适的学习率',
  busy: '正在寻找合适的学习率',
  about: '从这个起点以多种学习率试跑每个优化器，并取一个合适的；其余设置不变',
};
