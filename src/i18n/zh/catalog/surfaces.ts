import type { CatalogMessages } from '../../en/catalog';

export const surfaces: CatalogMessages['surfaces'] = {
  quadratic: {
    name: '峡谷（二次函数）',
    about: '两个方向的曲率相差 25 倍：陡的方向限制学习率，平的方向只好等待。',
  },
  rosenbrock: {
    name: 'Rosenbrock 山谷',
    about: '找到弯曲的谷底很容易，沿着它走却很难：梯度指向对岸，而不是谷的走向。',
  },
  beale: {
    name: 'Beale',
    about: '陡峭的角落之间是平坦的高原：梯度消失处，普通梯度下降远未到最小值就停住了。',
  },
  booth: {
    name: 'Booth',
    about: '倾斜的凸碗：坐标轴与山谷方向不一致，逐坐标缩放的帮助有限。',
  },
  branin: {
    name: 'Branin',
    about: '一条弯谷里有三个同样深的最小值：比较各条轨迹在哪里分道扬镳。',
  },
  matyas: {
    name: 'Matyas',
    about: '又长又缓的倾斜凹槽：每个优化器都能到达，问题只在于早晚。',
  },
  himmelblau: {
    name: 'Himmelblau',
    about: '平面上有四个同样深的最小值：到达哪一个取决于起点和优化器。',
  },
  ackley: {
    name: 'Ackley',
    about: '漏斗上布满波纹：远处的梯度几乎不含信息，近处一切都指向中心。',
  },
  rastrigin: {
    name: 'Rastrigin',
    about: '碗面布满规则的小坑：若无动量或噪声推动，下降会停在最近的坑里。',
  },
  griewank: {
    name: 'Griewank',
    about: '近乎平坦的碗上有波纹：整体形状与局部坡度几乎处处不一致。',
  },
  levy: {
    name: 'Levy',
    about: '只沿一个方向的长波：山谷彼此平行，其中一条藏着最小值。',
  },
  'styblinski-tang': {
    name: 'Styblinski-Tang',
    about: '四个深浅不一的盆地：从这里往下走，不一定通向最深处。',
  },
  'three-hump-camel': {
    name: '三峰骆驼',
    about: '三个最小值中间的最低，四壁极陡，步子太大就会发散。',
  },
  'six-hump-camel': {
    name: '六峰骆驼',
    about: '六个最小值，其中两个是全局的且互为镜像：起点打破对称。',
  },
  'goldstein-price': {
    name: 'Goldstein-Price',
    about: '函数值跨越六个数量级：固定的学习率在这里太大，在那里又太小。',
  },
  easom: {
    name: 'Easom',
    about: '平原上的一根针：没有梯度可循，任何梯度方法都找不到它。',
  },
  mccormick: {
    name: 'McCormick',
    about: '带着波浪的倾斜山谷：温和的测试，但冲过谷底会受罚。',
  },
  eggholder: {
    name: '蛋托函数',
    about: '到处是深坑，最低点在边界上：单靠局部下降毫无机会。',
  },
  schwefel: {
    name: 'Schwefel',
    about: '最好的坑离次好的坑很远：好的局部最小值不说明全局最小值在哪里。',
  },
  'drop-wave': {
    name: '水滴波',
    about: '水滴四周的圆环：轨迹会停在起点所在的环里，除非动量带它越过。',
  },
  saddle: {
    name: '鞍面',
    about: '鞍点处梯度很小却不是最小值：看谁先沿下降的方向离开。',
  },
  'monkey-saddle': {
    name: '猴鞍面',
    about: '有三个下降方向的鞍点，中心处 Hessian 矩阵为零：曲率无法指路。',
  },
  sphere: {
    name: '球面',
    about: '各处曲率相同：梯度直指最小值，学习率合适时一步就到。',
  },
  'bukin-6': {
    name: 'Bukin N.6',
    about: '刀刃般的山谷：横着走坡度无限增大，顺着走几乎没有坡度。',
  },
  'dixon-price': {
    name: 'Dixon-Price',
    about: '弯曲的山谷，两侧各有一个最小值：在弯道处由动量决定去哪一个。',
  },
  trid: {
    name: 'Trid',
    about: '轴线成 45 度的凸碗：逐坐标的学习率不适合它的形状。',
  },
  'levy-13': {
    name: 'Levy N.13',
    about: '陡峭的碗布满规则的小坑：远看路线清楚，近看处处陷阱。',
  },
  'two-gaussians': {
    name: '两个高斯坑',
    about: '宽而浅的坑旁边有一个窄而深的坑：多数起点落入宽的，噪声或速度可以改变结果。',
  },
  plateau: {
    name: '高原',
    about: '平原上的一个洞：远处梯度几乎消失，只有不看梯度长短的步子才能很快到达。',
  },
  'ill-conditioned': {
    name: '病态二次函数',
    about: '一个方向陡、一个方向平，相差多少由你决定：梯度下降的步数与这个数成正比。',
  },
  'stochastic-quadratic': {
    name: '随机二次函数',
    about: '每个梯度都有一点错：恒定学习率永远不能安定，递减或平均则可以。',
  },
  'parabola-1d': {
    name: '抛物线（一维）',
    about: '最简单的情形：学习率小于 1 收敛，等于 1 永远来回跳，大于 1 发散。',
  },
  'double-well-1d': {
    name: '双井（一维）',
    about: '两个坑之间隔着一座小山：速度太小停在第一个，太大则飞过第二个。',
  },
};
