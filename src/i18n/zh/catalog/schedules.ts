import type { CatalogMessages } from '../../en/catalog';

export const schedules: CatalogMessages['schedules'] = {
  constant: { name: '恒定', about: '从头到尾同一学习率：其他调度方式的诚实基线。' },
  step: { name: '阶梯', about: '每隔固定步数按同一比例下降，就像有人手动调低。' },
  exponential: { name: '指数', about: '每步按同一比例下降：开始快，之后越来越慢。' },
  cosine: { name: '余弦', about: '先保持较高，平滑下降，平稳着陆：神经网络的常用选择。' },
  polynomial: {
    name: '多项式',
    about: '在选定的步数恰好降到 0：幂次为 1 是直线，更大则先快后慢。',
  },
  'inverse-time': {
    name: '反比例',
    about: 'Robbins 与 Monro 的 1/t 衰减：噪声被平均掉，又能走完任意远的路程。',
  },
  'linear-warmup': {
    name: '线性预热',
    about: '从小学习率开始增大到全值，避免最初的剧烈梯度造成破坏。',
  },
  'multi-step': { name: '多阶梯', about: '在选定的几步按同一比例下降：许多图像分类论文的做法。' },
  'cosine-restarts': {
    name: '余弦热重启',
    about: '沿余弦下降后跳回高处，每次周期更长：每个周期结束都是停下的好时机。',
  },
  'time-to-go': {
    name: '剩余步数',
    about: '看的是剩下的步数而不是走过的：长时间接近全值，最后降到 0。',
  },
  'warmup-cosine': {
    name: '预热加余弦',
    about: '先直线上升，再沿余弦下降并停在低处：多数 Transformer 的训练方式。',
  },
  'warmup-stable-decay': {
    name: '预热、稳定、衰减',
    about: '上升，想多久就平稳多久，再直线下降：平稳段可以随意延长。',
  },
  'one-cycle': {
    name: '单周期',
    about: '升到无法长期维持的学习率，再降到几乎为零，一气呵成：短训练也能收尾良好。',
  },
  'cyclic-triangular': {
    name: '循环三角',
    about: '在两个学习率之间直线上下：高的离开坏的山谷，低的使它安定。',
  },
  plateau: { name: '停滞时下降', about: '等损失有一阵不再下降，才把学习率调低。' },
  formula: {
    name: '自定义公式',
    about: '每一步的学习率写成 t（从 0 起）、T（总步数）和 lr0（上面选的学习率）的公式。',
  },
};
