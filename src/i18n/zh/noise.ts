import type { noise as en } from '../en/noise';
import type { Shape } from '../shape';

/** 梯度噪声、重复运行与多起点结果的文字。 */
export const noise: Shape<typeof en> = {
  batch: '批大小',
  batchLong: '批大小：每步平均的梯度个数',
  repeats: '重复',
  repeatsLong: '每个运行在不同噪声下重复的次数',
  effective: '梯度各分量的 σ/√B = {{noise}}/√{{batch}} = {{deviation}}。',
  reached_one: '{{count}} 个起点中 {{reached}} 个到达极小点',
  reached_other: '{{count}} 个起点中 {{reached}} 个到达极小点',
  reachedLong: '终点距某个已知极小点不超过定义域对角线的 1%',
  median: '中位数 {{loss}}',
  over: '噪声：全部 {{count}} 次的损失中位数 {{median}}，范围 {{low}} 到 {{high}}',
  diverged: '{{count}} 个发散',
  starts: {
    count_one: '{{count}} 个起点',
    count_other: '{{count}} 个起点',
    add: '添加起点（或按住 Shift 单击主视图）',
    removeLast: '删除最后一个起点',
    cloudCount: '数量',
    cloudCountLong: '点云中的其他起点数量',
    radius: '半径 / 定义域',
    radiusLong: '点云半径，占定义域宽和高的比例',
  },
};
