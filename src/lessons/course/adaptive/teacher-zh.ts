import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    '能解释除以过去梯度的大小有什么作用：每个坐标有自己的学习率。',
    '能说出 RMSprop 对 AdaGrad 改了什么，Adam 又在 RMSprop 上添了什么。',
    '能算出有修正和没有修正时的第一步。',
    '能解释为什么损失换了单位，Adam 却察觉不到。',
  ],
  before: '“峡谷与动量”一课，以及之前各课。',
  advice:
    '“不作修正”播放之前，请全班在纸上算出 $t=1$ 时的 $m/\\sqrt v$。常有人说不修正的步子太小；让竞赛来裁决。',
  questions: [
    {
      ask: '如果梯度始终不变，AdaGrad 的第 $t$ 步有多长？',
      answer: '$\\eta\\,g/\\sqrt{t\\,g^2}=\\eta/\\sqrt t$：学习率自己下降，再也不回升。',
    },
    {
      ask: '如果梯度长时间不变，RMSprop 的步子是多少？',
      answer: '$v\\to g^2$，所以是 $\\eta$ 乘以 $g$ 的正负号。',
    },
    {
      ask: '取 $\\beta_1=0$、$\\beta_2=0$，Adam 变成什么？',
      answer: '$\\hat m=g$，$\\hat v=g^2$：按梯度的正负号下降。',
    },
    {
      ask: '把平面的坐标轴转 45 度，Adam 的路径会变吗？',
      answer: '会。它的学习率是逐坐标的，斜着的峡谷它帮不上多少忙。梯度下降则察觉不到旋转。',
    },
  ],
  wrongIdeas: [
    {
      idea: '自适应学习率知道曲率。',
      instead: '它只知道梯度的大小。笔直的陡坡和急剧的弯曲，在它看来是一样的。',
    },
    {
      idea: '偏差修正让最初的步子变长。',
      instead: '是变短：按通常的取值，第一步缩短约 3.2 倍。',
    },
    {
      idea: 'Adam 是最好的优化器。',
      instead:
        '它是拿来就能用在许多问题上的优化器。在本课的碗里，调好的动量更快；在神经网络上，往往也不相上下。',
    },
  ],
};
