import type { stage as en } from '../en/stage';
import type { Shape } from '../shape';

/** 叠加在曲面上的内容的文字。 */
export const stage: Shape<typeof en> = {
  points: '极小点',
  pointsLong: '最低的极小点（实心星）、其他极小点（空心星）和鞍点（两段弧）',
  point: {
    global: '极小点  f {{f}}，位于 ({{x}}, {{y}})',
    local: '局部极小点  f {{f}}，位于 ({{x}}, {{y}})',
    saddle: '鞍点  f {{f}}，位于 ({{x}}, {{y}})',
    also_one: '另有 {{count}} 个不是最低的局部极小点。',
    also_other: '另有 {{count}} 个不是最低的局部极小点。',
    saddles_one: '有 {{count}} 个鞍点，位于 {{points}}。',
    saddles_other: '有 {{count}} 个鞍点，其中包括 {{points}}。',
  },
  map: {
    label: '地图',
    keys: '方向键移动视图，加减键缩放，0 键显示整个曲面。',
  },
  curve: {
    label: '{{name}}的函数图像',
    readout: '{{nameX}} {{x}}   f {{f}}',
  },
  notInSpace: '三维视图中不显示',
  notOnGraph: '只含 x 的函数画成其图像：没有可显示的内容',
  gradient: '梯度',
  gradientLong: '各处的下降方向：长度随斜率的对数增长，涵盖视图内四个数量级',
  arrows: '箭头',
  arrowsLong:
    '每个运行处：下降方向和动量，长度随其大小的对数增长，各运行之间可比；以及将要迈出的一步，不超过上限时按实际长度',
  starts: {
    label: '起点 {{number}}：x {{x}}，y {{y}}',
    hint: '方向键移动，Delete 键或按住 Shift 单击可删除。',
    title: '起点',
    one: '一个',
    points: '多个',
    cloud: '点云',
  },
  key: {
    field: '下降方向；长度：斜率的对数',
    gradient: '下降方向；长度：对数，各运行相同',
    momentum: '动量；长度：对数，各运行相同',
    step: '一步，不超过上限时按实际长度',
    curvature: '半轴 ∝ 1/√|λ|；实线：碗形',
    falling: '沿此轴向下弯',
    model: '二次模型',
  },
  arrow: {
    gradient: '−梯度',
    momentum: '动量',
    step: '步',
  },
};
