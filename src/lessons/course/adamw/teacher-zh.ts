import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    '能说明在梯度下降中，L2 惩罚与权重衰减是同一回事。',
    '能说明在 Adam 中为什么不是：$\\lambda$ 随着梯度的大小一起被除掉了。',
    '能算出 AdamW 走 $n$ 步之后，一个权重还剩多少。',
  ],
  before: '“从 AdaGrad 到 Adam”一课。',
  advice:
    '“两种写法”播放之前，请全班自己展开。然后把 $\\eta g$ 换成 Adam 的步子，再展开一次：这回就不相等了，原因在于除法。',
  questions: [
    {
      ask: '$\\eta=0.001$，$\\lambda=0.01$，AdamW 要走多少步，才把没有用到的权重减半？',
      answer:
        '由 $e^{-\\eta\\lambda n}=\\tfrac12$ 得 $n=\\ln2/10^{-5}\\approx69{,}000$：衰减要在长时间训练中才见效。',
    },
    {
      ask: 'AdamW 的衰减与学习率有关吗？',
      answer: '按通常的写法有关：每步的比例是 $\\eta\\lambda$。调度降低 $\\eta$，衰减也随之降低。',
    },
    {
      ask: '在“拉向 0 的力”里，没有噪声时，AdamW 会停在哪里？',
      answer:
        '慢慢靠近 $(1,1)$。没有噪声时，AdamW 使 $f$ 本身最小，但每个权重都不超过 $1/\\lambda=1$（Xie 与 Li，2024）：$x$ 被限制在那里，$y$ 到达自己的最低点。而惩罚会把它带到 $(\\tfrac43,\\tfrac23)$。',
    },
  ],
  wrongIdeas: [
    {
      idea: 'AdamW 是步子更好的另一种 Adam。',
      instead: '没有权重衰减时，两者完全相同。不同的只是衰减放在哪里。',
    },
    {
      idea: '权重衰减和 L2 正则化是同一件事的两个名字。',
      instead: '在梯度下降中是。各坐标有自己的学习率时就不是了。',
    },
    {
      idea: '适合带惩罚的 Adam 的 $\\lambda$，也适合 AdamW。',
      instead: '两个数的意义不同，必须重新调。',
    },
  ],
};
