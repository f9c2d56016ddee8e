import type { CatalogMessages } from '../../en/catalog';

export const fits: CatalogMessages['fits'] = {
  'least-squares': {
    name: '最小二乘直线',
    about: '以斜率和截距为坐标的损失总是一个碗：无论点在哪里，唯一的最小值就是最佳直线。',
  },
  'outlier-squared': {
    name: '异常点：平方损失',
    about: '平方使远处的点分量很重：四十个点中的三个错误就抬起整条直线。',
  },
  'outlier-absolute': {
    name: '异常点：绝对值损失',
    about:
      '每个点的拉力相同，异常点只能少数服从多数；代价是一条尖锐的折痕，固定步长会在上面来回跳。',
  },
  'outlier-huber': {
    name: '异常点：Huber 损失',
    about: '残差小时是平方，大时是直线：底部光滑，异常点的拉力也不比别的点大。',
  },
  logistic: {
    name: '逻辑回归',
    about: '模型自信却错误时，交叉熵沿直线上升：那里的坡度不会消失。',
  },
  'logistic-squared': {
    name: '逻辑回归：平方误差',
    about: '同一个模型配上错误的损失：自信却错误时平方误差是平的，下降停滞不前。',
  },
  sine: {
    name: '正弦的频率和相位',
    about: '别的频率也偶尔吻合：一个深谷和许多浅谷，起点决定结果。',
  },
  decay: {
    name: '指数衰减',
    about: '一条弯谷：更多的量衰减得更快，看上去很像更少的量衰减得更慢。',
  },
  circle: {
    name: '圆心',
    about: '点在半径已知的一段圆弧上：圆心周围是一个碗，更远处还有一个会让人上当的凹陷。',
  },
  'tanh-unit': {
    name: '一个 tanh 单元',
    about: '远处单元已饱和，坡度几乎为零，所有方法都在高原上等待。',
  },
  'two-layers': {
    name: '两个权重的网络',
    about: '两个权重可以一起变号：两个最小值其实是同一个网络，中间的零点是鞍点。',
  },
  'raw-feature': {
    name: '未标准化的特征',
    about: '一个在 100 上下的特征与常数 1 并列：碗成了峡谷，条件数上万。',
  },
  'standardised-feature': {
    name: '同一特征，标准化后',
    about: '减去均值，除以散布：直线和损失都没变，峡谷却成了圆碗。这就是要标准化的原因。',
  },
  collinear: {
    name: '共线的特征',
    about: '两个特征说的几乎是同一件事：它们的和是确定的，而沿着山谷一个权重可以代替另一个。',
  },
};

/** 拟合的两个参数的名称，按英文查找。 */
export const parameters: CatalogMessages['parameters'] = {
  slope: '斜率',
  intercept: '截距',
  threshold: '阈值',
  frequency: '频率',
  phase: '相位',
  amount: '初值',
  rate: '衰减率',
  'centre u': '圆心 u',
  'centre v': '圆心 v',
  weight: '权重',
  bias: '偏置',
  'first weight': '第一个权重',
  'second weight': '第二个权重',
};
