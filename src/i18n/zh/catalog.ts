import type { CatalogMessages } from '../en/catalog';

/** 目录条目的中文名称与说明，按 id 查找；缺少的条目显示英文原文。 */
export const catalog: CatalogMessages = {
  hyper: {
    lr: '学习率',
    momentum: '动量',
    dampening: '阻尼',
    weightDecay: '权重衰减',
    beta1: 'β₁',
    beta2: 'β₂',
    eps: 'ε',
    rho: 'ρ',
    alpha: 'α',
    centered: '中心化',
    lrDecay: '学习率衰减',
    initialAccumulator: '初始累积',
    totalSteps: '总步数',
    minLr: '最低学习率',
    gamma: 'γ',
    stepSize: '间隔步数',
    power: '幂次',
    decayRate: '衰减率',
    decaySteps: '衰减步数',
    warmupSteps: '预热步数',
    startFactor: '起始比例',
    milestones: '里程碑',
    lambd: 'λ',
    t0: '开始平均的步',
    etaMinus: 'η⁻',
    etaPlus: 'η⁺',
    stepMin: '最小步长',
    stepMax: '最大步长',
    momentumDecay: '动量预热',
    keepMomentum: '保留动量',
    beta3: 'β₃',
    nu: 'ν',
    nu1: 'ν₁',
    nu2: 'ν₂',
    finalLr: '最终学习率',
    trustCoefficient: '信任系数',
    beta2Decay: 'β₂ 的指数',
    nesterov: 'Nesterov',
    normalizeVectors: '向量也归一化',
    every: '每隔几步更新',
    eps1: 'ε₁',
    eps2: 'ε₂',
    d: '裁剪阈值',
    d0: '初始距离',
    dCoef: '距离系数',
    period: '周期',
    multiplier: '周期倍数',
    maxLr: '最高学习率',
    pctStart: '上升段比例',
    divFactor: '起始除数',
    finalDivFactor: '结束除数',
    baseLr: '基础学习率',
    stepSizeUp: '上升步数',
    factor: '下降比例',
    patience: '耐心（步）',
    threshold: '改进阈值',
    cooldown: '冷却（步）',
    estimator: '估计方法',
    max: '上限',
    lambda: 'λ',
    mode: '方式',
    eta: 'η',
    condition: '条件数',
    width: '宽度',
    k: '前进步数 k',
    decay: '衰减',
    formula: '公式',
  },
  short: { sgd: 'SGD', momentum: '动量法', nesterov: 'Nesterov' },
  surfaces: {
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
  },
  optimizers: {
    backtracking: {
      name: '回溯梯度下降（Armijo）',
      good: '无需选择学习率的梯度下降：不断缩短步长，直到损失下降得足够多。',
      fails: '与所有最速下降一样在狭窄的峡谷中来回曲折，噪声会误导它的比较。',
    },
    bfgs: {
      name: 'BFGS',
      good: '仅凭梯度就学到曲率，收尾比任何线性收敛都快：超线性。',
      fails: '它的矩阵随参数个数的平方增长，并停在最近的极小值。',
    },
    'conjugate-gradient': {
      name: '共轭梯度法',
      good: '只需三个向量的内存，没有学习率；对 n 个参数的二次函数 n 步即可完成。',
      fails: '需要精细的线搜索，噪声会破坏共轭性，因此小批量会毁掉它。',
    },
    lbfgs: {
      name: 'L-BFGS',
      good: '光滑确定性问题的经典选择：几乎有 BFGS 的速度，只需少量向量的内存。',
      fails: '小批量会破坏它对曲率的估计，而且每一步可能需要多次求值。',
    },
    'nelder-mead': {
      name: 'Nelder-Mead 单纯形法',
      good: '完全不需要梯度，只用函数值，因此损失不可微时也能前进。',
      fails: '两个参数就要数百次求值，单纯形可能在到达极小值之前塌缩。',
    },
    'newton-cg': {
      name: '牛顿-CG 法',
      good: '牛顿法的速度，却从不构造黑塞矩阵：只需它与向量的乘积。',
      fails: '每次乘积的代价相当于一两个梯度；在曲面向下弯曲处它只是梯度下降。',
    },
    'newton-trust-region': {
      name: '信赖域牛顿法',
      good: '知道该在多大范围内相信抛物面的牛顿法：能离开鞍点，求值次数少。',
      fails: '每一步都要用黑塞乘积解一个小问题，噪声会使其失去意义。',
    },
    newton: {
      name: '牛顿法',
      good: '在极小值附近每一步都让有效数字翻倍，无论峡谷的条件数如何。',
      fails: '远离极小值时同样乐于奔向鞍点或极大值，没有阻尼时步子可能很野。',
    },
    sgd: {
      name: '梯度下降（SGD）',
      good: '简单、无需记忆；学习率和调度选得好时，泛化能力很难被超越。',
      fails: '在峡谷中沿陡峭方向来回震荡，沿平缓方向却缓慢爬行。',
    },
    momentum: {
      name: '动量法（重球）',
      good: '在方向一致处积累速度，在来回摆动的方向上相互抵消。',
      fails: '来不及刹车：会冲过最小值，在其周围来回摆动。',
    },
    nesterov: {
      name: 'Nesterov 动量',
      good: '沿动量方向先看一步，因此比重球法早一步修正。',
      fails: '梯度有噪声时，相对普通动量的优势所剩无几。',
    },
    adagrad: {
      name: 'AdaGrad',
      good: '给少见特征大步长、常见特征小步长，无需逐个调整学习率。',
      fails: '平方和只增不减，步长不断缩小，未到终点就停下。',
    },
    adadelta: {
      name: 'Adadelta',
      good: '步长与参数单位一致，因此不必选择学习率。',
      fails: '起始步长只有 sqrt(eps)，需要很久才能变大。',
    },
    rmsprop: {
      name: 'RMSprop',
      good: '会忘记旧梯度，所以在 AdaGrad 停下的地方仍能前进，陡坡缓坡步伐相近。',
      fails: '在最小值附近步长仍约为学习率，只会抖动而不会停稳。',
    },
    adam: {
      name: 'Adam',
      good: '兼有动量和逐坐标的学习率，用默认值几乎处处可用。',
      fails: '当罕见的大梯度很重要时可能不收敛；梯度大处权重衰减会被削弱。',
    },
    amsgrad: {
      name: 'AMSGrad',
      good: '每个坐标的步长不会再变大，弥补了 Adam 可证明不收敛的情形。',
      fails: '早期一次大梯度就会让它永久变慢。',
    },
    adamw: {
      name: 'AdamW',
      good: '无论梯度大小，所有权重都以相同的相对速率收缩，这正是权重衰减的本意。',
      fails: '在曲面上，衰减会把点拉向原点，不管最小值在哪里。',
    },
    adamax: {
      name: 'AdaMax',
      good: '用近期最大梯度而非平方均根来缩放：任何一步都不会明显超过学习率。',
      fails: '一个异常值会决定约 1 / (1 - beta2) 步内的尺度。',
    },
    asgd: {
      name: '平均 SGD',
      good: 't0 之后各步的平均值能稳定下来，而单个迭代点仍在噪声中跳动。',
      fails: '平均得太早会被起点拖累，太晚则等于没有平均。',
    },
    rprop: {
      name: 'Rprop',
      good: '只看每个分量的符号，因此在高原上和在悬崖上一样快。',
      fails: '有噪声的梯度会偶然变号，小批量上步长会缩到几乎为零。',
    },
    nadam: {
      name: 'NAdam',
      good: '沿下一步的动量先看一眼的 Adam：在 Adam 慢的地方略快一些。',
      fails: '动量的预热又多了一个常数，收益往往还不及噪声。',
    },
    radam: {
      name: 'RAdam',
      good: '方差估计可信之后才开始自适应：自带预热的 Adam。',
      fails: '最初几步是学习率乘梯度的普通动量步，起点太陡时会变成一次飞跃。',
    },
    lion: {
      name: 'Lion',
      good: '内存只有 Adam 的一半，每个参数恰好移动一个学习率：大批量时很强。',
      fails: '没有递减的调度，它只能在最小值两侧来回跳动。',
    },
    signum: {
      name: 'Signum（signSGD）',
      good: '每个分量只要一比特就能下降，梯度不会太大也不会太小。',
      fails: '在最小值附近从不减速：没有递减的调度就绕着它跳。',
    },
    adabelief: {
      name: 'AdaBelief',
      good: '梯度如预期时步子大，出人意料时步子小：沿山谷会加速。',
      fails: '梯度几乎不变时分母接近零，随后会迈出很大一步；eps 比在 Adam 中更重要。',
    },
    yogi: {
      name: 'Yogi',
      good: '分母朝两个方向都变化缓慢，少见的大梯度不会马上被忘记。',
      fails: '开头很陡之后，分母要很久才降下来，步长也要很久才变大。',
    },
    adan: {
      name: 'Adan',
      good: '由梯度之差得到的 Nesterov 动量：转弯前先刹车，也适合大批量。',
      fails: '每个参数要四个状态数，而小批量上梯度之差大多是噪声。',
    },
    qhm: {
      name: 'QHM',
      good: '把普通步与动量步取平均，因此可以用很长的记忆而不显迟钝。',
      fails: '又多一个要选的数；默认值适合长训练，不太适合短训练。',
    },
    qhadam: {
      name: 'QHAdam',
      good: '把当前梯度混入 Adam 的两个平均：记忆相同而转向更快。',
      fails: 'nu2 小于 1 时，一个很小的梯度就会让分母变小、步子变大。',
    },
    adopt: {
      name: 'ADOPT',
      good: '只除以过去的二阶矩，因此任何 beta2 都能收敛，而 Adam 未必。',
      fails: '若最初的梯度不典型，分母的长记忆会把它们保留几千步。',
    },
    ademamix: {
      name: 'AdEMAMix',
      good: '第二个极慢的平均记得一万步之前的梯度，长训练因此受益。',
      fails: '短训练中旧梯度会推着它越过最小值，很晚才摆回来。',
    },
    madgrad: {
      name: 'MADGRAD',
      good: '对偶平均：从开始以来的每个梯度都算数，立方根让步长缩得比 AdaGrad 慢。',
      fails: '它记得起点和所有梯度，早期的错误要很久才能纠正。',
    },
    adabound: {
      name: 'AdaBound',
      good: '开始像 Adam，最后像带动量的 SGD：每个学习率的上下界收拢到一处。',
      fails: '最终学习率必须事先知道，这和 SGD 一样。',
    },
    diffgrad: {
      name: 'DiffGrad',
      good: '梯度不再变化的地方只走半步，因此在平坦的最小值前会刹车。',
      fails: '摩擦在 1/2 与 1 之间，取决于损失的尺度：缩放损失它就变了。',
    },
    novograd: {
      name: 'NovoGrad',
      good: '每层而不是每个权重一个二阶矩：内存是 Adam 的一半，对初始学习率也不敏感。',
      fails: '层内只是普通动量，所以层内（或曲面上）的峡谷对它和对 SGD 一样难。',
    },
    lars: {
      name: 'LARS',
      good: '每一层都移动自身长度的同一比例，因此非常大的批量也能稳定。',
      fails: '步长以到原点的距离衡量：在曲面上没有意义，靠近 0 就停下。',
    },
    lamb: {
      name: 'LAMB',
      good: 'Adam 的方向，长度适合每一层：可以用几万的批量训练。',
      fails: '接近 0 的层几乎不动；在曲面上步长是到原点距离的一部分。',
    },
    adafactor: {
      name: 'Adafactor',
      good: '每行每列只存一个数，而不是每个权重一个；步长与权重成比例：T5 就是这样训练的。',
      fails: '行与列的乘积只是二阶矩的秩一近似；向量（曲面、偏置）则保留完整的二阶矩。',
    },
    muon: {
      name: 'Muon',
      good: '让权重矩阵的每个方向以同样的速度移动，包括 Adam 几乎不动的方向：在许多网络上最快。',
      fails:
        '曲面只是一个向量，在那里它就是动量除以自身长度：每步长度几乎都是 lr，会绕着最小值打转。',
    },
    shampoo: {
      name: 'Shampoo',
      good: '知道权重矩阵的各行、各列如何一同变化，并据此旋转和缩放步长。',
      fails: '矩阵的根很昂贵，旧梯度永远计入。曲面只是一个向量：在那里它就是全矩阵 AdaGrad。',
    },
    soap: {
      name: 'SOAP',
      good: '沿 Shampoo 矩阵的主轴运行 Adam：下降同样快，但坐标轴只需偶尔转动。',
      fails:
        '每层四个方阵；eps 太小时，坐标轴最初几次转动会把它甩开。在曲面上：沿转动坐标轴的 Adam。',
    },
    'cautious-adamw': {
      name: '谨慎 AdamW',
      good: '只有动量与梯度一致的分量才移动，因此越过山谷后不会再往上爬。',
      fails: '它放弃了动量越过小坡的能力；梯度有噪声时，掩码有一部分是偶然。',
    },
    'schedule-free-sgd': {
      name: '免调度 SGD',
      good: '边走边平均，因此不需要递减的调度，也不必事先知道最后一步。',
      fails: '学到的东西在平均点里，而不在求梯度的点上；早期的步与晚期的步权重相同。',
    },
    'schedule-free-adamw': {
      name: '免调度 AdamW',
      good: '用 Adam 的缩放，以平均代替动量和调度：任何一步都可以停下。',
      fails: '短训练中平均点落在后面；若只看求梯度的点，它显得不安分。',
    },
    sophia: {
      name: 'Sophia',
      good: '曲率已知且大的方向上走牛顿步，任何坐标都不会超过学习率。',
      fails: '它的估计带噪声，而且要额外计算梯度；曲率小或为负处它就是 signSGD。',
    },
    prodigy: {
      name: 'Prodigy',
      good: '边走边估计到解的距离，自己定学习率：lr 保持 1 即可。',
      fails: '估计值只增不减，早期绕路造成的过大估计会一直留下。',
    },
  },
  schedules: {
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
  },
  networks: {
    'softmax-regression': {
      name: 'Softmax 回归',
      about: '从像素到数字只有一层：凸问题，所有优化器都走向同一个最小值。',
    },
    'mlp-128-128': {
      name: '感知机 784-128-128-10',
      about: '两个 128 单元的隐藏层：小到能在浏览器里竞赛，又足以在测试数字上超过 97 %。',
    },
    'cnn-8-16': {
      name: '卷积网络 8-16',
      about: '两层在整幅图上共享权重的卷积：参数比感知机少，准确率更高。',
    },
  },
  wrappers: {
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
  },
  choices: {
    hutchinson: 'Hutchinson',
    'gauss-newton': '高斯-牛顿',
    coupled: '加入梯度',
    decoupled: '与梯度分开',
  },
  networksOnly: {
    'gauss-newton': '它从网络的回答中抽取标签，而曲面没有标签',
  },
};
