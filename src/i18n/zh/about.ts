import type { about as en } from '../en/about';
import type { Shape } from '../shape';

export const about: Shape<typeof en> = {
  link: '关于',
  title: '关于 Downhill',
  intro:
    '完全在浏览器中运行的优化器实验场：让优化器在曲面和真实的神经网络上竞赛，观察每一个如何移动，并以链接分享实验。',
  privacy:
    '不向任何地方发送数据：没有账号，没有 Cookie，没有统计。此浏览器为您保存的内容（设置、最近一场网络竞赛、课程进度、离线可用的内容）只留在本机。',
  checked: '教授错误数学的演示比没有更糟：这里的一切都逐个数字地与他人的计算结果比较。',
  facts: { version: '版本', commit: '提交', license: '许可证', ownLicense: 'MIT' },
  noCommit: '不是从代码仓库构建的',
  offline: {
    title: '没有网络时',
    used: '用过一次的部分在没有网络时也能使用：本机已有 {{kept}}，共 {{all}}。',
    keepAll: '全部离线可用（{{size}}）',
    all: 'Downhill 的全部内容都在本机（{{size}}），没有网络也能使用。',
    progress: '正在获取其余部分',
    fetched: '{{done}}，共 {{size}}',
    stop: '停止',
    failed: '有些内容未能获取。已获取的会保留；请检查网络连接后重试。',
    unsupported:
      '此浏览器在这里不为离线使用保存内容。这需要安全的地址（https 或 localhost），某些隐私窗口也不支持。',
  },
  update: {
    ready: '新版 Downhill 已就绪。关闭它的所有页面后会启用，也可以现在启用：',
    elsewhere: '另一个页面已启用新版 Downhill。此页面保持原样。',
    load: '立即加载',
  },
  credits: {
    title: '致谢',
    digits:
      'MNIST 手写数字数据库由 Yann LeCun、Corinna Cortes 和 Christopher J. C. Burges 制作；全部图像都在这里，未作改动。',
    numbers: '本站用来对照的数字来自 PyTorch、SciPy，以及各优化器面板中所列的论文。',
    software:
      '张量由 TensorFlow.js 计算，图表的坐标轴由 recharts 绘制，公式由 KaTeX 排版，三维曲面由 three.js 绘制。',
    functions:
      'float64 的 exp、log、sin 等函数是 AssemblyScript 移植的 musl；其中许多可追溯到 Sun Microsystems（1993 年）。',
    fonts: '字体为 Inter、JetBrains Mono，公式用 KaTeX 的字体；均采用 SIL 开放字体许可证。',
  },
  others: {
    title: '第三方软件',
    about: '本站包含他人编写的 {{n}} 个软件包，许可证如下。',
    loading: '正在加载列表',
    failed: '无法获取列表。请刷新页面重试。',
    homepage: '{{name}} 的主页',
  },
};
