export const verification = {
  title: '我们如何确认它是正确的',
  intro:
    '教授错误数学的演示比没有更糟。因此这里的一切都逐个数字地与他人编写的实现进行比较：PyTorch、SciPy，以及论文中的算法本身。',
  how: '这些数字是在构建本站时由与浏览器中相同的引擎测得的。同样的比较也是测试：任何偏差超过其界限，网站就不会被构建。',
  loading: '正在加载测量结果',
  failed: '无法获取测量结果。请刷新页面重试。',
  none: '没有独立的数字；按其定义测试',
  evaluations: '其求值次数的 {{share}}',
  met: '符合',
  missed: '不符合',
  columns: { name: '名称', reference: '参考', cases: '案例', bound: '界限', met: '结果' },
  kinds: {
    optimizer: {
      title: '优化器',
      measure: '在多个曲面上以 float64 比较每一步的完整路径。坐标的最大相对差。',
      deviation: '最大偏差',
    },
    wrapper: {
      title: '包在优化器外面的',
      measure: '其中优化器的完整路径，以及用于评判的平均点（若有）。坐标的最大相对差。',
      deviation: '最大偏差',
    },
    method: {
      title: '二阶方法与经典方法',
      measure: '方法终点处的梯度长度，以及函数与梯度求值次数占参考的比例（最差情况）。',
      deviation: '梯度范数',
    },
    schedule: {
      title: '调度',
      measure: '每一步的学习率。最大差值。',
      deviation: '最大偏差',
    },
    surface: {
      title: '曲面',
      measure: '由公式导出的随机点处的值、梯度和黑塞矩阵，与自动微分比较。',
      deviation: '最大偏差',
    },
    network: {
      title: '网络',
      measure:
        '真实 MNIST 上前若干训练步的损失，WebAssembly 的 float32 与 float64 比较。最大相对差。',
      deviation: '最大偏差',
    },
  },
} as const;
