export const network = {
  stage: {
    label: '所有运行的参数在同一平面上的路径，以及该处的损失',
    keys: '加减键缩放，0 键显示全部，方向键移动视图。',
    start: '初始权重',
    press: '准备就绪。按播放开始训练。',
  },
  digits: {
    ask: '查看各网络对它的判断',
    title: '测试数字，以及各网络的判断',
    waiting: '数字正在加载。',
    missing: '没有数字。',
    digit: '手写数字 {{label}}',
    wrong: '（错误）',
  },
  points: {
    title: '各网络对平面的判断',
    regions: '{{name}}：它给每个位置的类别或值',
    train: '用于训练',
    test: '留作测试',
  },
  loading: {
    engine: '正在加载引擎',
    backend: '正在启动后端',
    data: '正在加载 {{n}} 个数字',
    shaders: '正在准备第一步',
  },
} as const;
