import type { noise as en } from '../en/noise';
import type { Shape } from '../shape';

/** 梯度噪声与重复运行的文字。 */
export const noise: Shape<typeof en> = {
  batch: '批大小',
  batchLong: '批大小：每步平均的梯度个数',
  repeats: '重复',
  repeatsLong: '每个运行在不同噪声下重复的次数',
  effective: '梯度各分量的 σ/√B = {{noise}}/√{{batch}} = {{deviation}}。',
};
