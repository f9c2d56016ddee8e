import type { CatalogMessages } from '../../en/catalog';

export const wrappers: CatalogMessages['wrappers'] = {
  'clip-norm': { name: '按范数裁剪', about: '全部参数的梯度一起缩短到上限以内，方向不变。' },
  'clip-value': { name: '按值裁剪', about: '每个分量各自截断到上限，因此方向可能改变。' },
  'weight-decay': { name: '权重衰减', about: '把每个参数拉向 0，通过梯度或与梯度分开。' },
  lookahead: {
    name: 'Lookahead（前瞻）',
    about: '让优化器走 k 步，再退回到途中的一点：振荡处更平静。',
  },
  ema: { name: '权重的指数平均', about: '路径不变，以其指数平均来评判，噪声与摆动在其中抵消。' },
  'gradient-noise': {
    name: '梯度噪声',
    about: '给梯度加上随时间减小的随机数，使运行摆脱不好的位置。',
  },
  sam: {
    name: '锐度感知（SAM）',
    about: '先向上爬一点，用那里的梯度迈步，通向平坦的极小值，代价加倍。',
  },
};
