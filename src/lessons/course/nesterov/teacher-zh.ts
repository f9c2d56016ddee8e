import type { TeacherText } from '../../schema/text';

export const teacher: TeacherText = {
  aims: [
    '能说出动量与 Nesterov 的区别：梯度在哪里求。',
    '能用 $\\sqrt\\mu$ 和 $\\sqrt{\\mu(1-\\eta\\lambda)}$ 解释陡的方向为什么平息得更快。',
    '知道它的稳定极限更低，而噪声会抵消大部分优势。',
  ],
  before: '“学习率”和“峡谷与动量”两课。',
  advice:
    '“学习率再大一点”的表决是本课的核心：竞赛结果那么好，最不容易怀疑的就是 Nesterov。先表决，然后什么也不说，直接播放。',
  questions: [
    {
      ask: '$\\sqrt{\\mu(1-\\eta\\lambda)}$ 是从哪里来的？',
      answer:
        '在抛物线上，相邻两点满足线性递推关系。它的两个根之积，Nesterov 是 $\\mu(1-\\eta\\lambda)$，动量是 $\\mu$；只要根是复数，两者的模都是这个积的平方根。',
    },
    {
      ask: 'Nesterov 的一步比动量的一步更费计算吗？',
      answer: '不。都是一个梯度，只是求梯度的位置不同。',
    },
    {
      ask: '取什么学习率，可以让曲率为 $\\lambda$ 的方向两步就解决，不管动量多大？',
      answer: '取 $\\eta=1/\\lambda$：这时 $1-\\eta\\lambda=0$，递推关系的两个根都是 0。',
    },
  ],
  wrongIdeas: [
    {
      idea: 'Nesterov 要算两个梯度：这里一个，前面一个。',
      instead: '只算前面那一个。在通常的写法里，$\\theta$ 本身就是前面那个点。',
    },
    {
      idea: '它更稳定，所以能用更大的学习率。',
      instead:
        '它衰减得更快，却承受得更少：极限是 $\\eta\\lambda<2(1+\\mu)/(1+2\\mu)$，而不是 $2(1+\\mu)$。',
    },
    {
      idea: '它总比动量好。',
      instead: '在光滑曲面上、梯度精确时往往如此；有噪声时，两者很接近。',
    },
  ],
};
