import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    memorise: {
      title: '两百张图像',
      text: '一个有 118,282 个权重的网络，只看 200 个手写数字，每个看一百遍。最后 200 个全对，损失接近 0。测试集是另外 10,000 个数字。',
      question: '其中它能认对多少？',
      choices: {
        'nearly-all': {
          label: '几乎全部：它学会了认数字',
          why: '它学会的是这 200 个。权重这么多，做到这一点的方式有很多种。',
        },
        'three-quarters': {
          label: '大约四分之三',
          why: '它找到的东西，有些适用于所有数字，有些只适用于这 200 个。',
        },
        guess: {
          label: '十分之一：它只是背下来了',
          why: '新的数字与旧的相像，所以许多东西用得上。',
        },
      },
      reveal: '[200 个全对，而其余的大约四个对三个](claim:by-heart)。',
    },
    gap: {
      title: '两种损失',
      text: '真正要紧的，是网络从未见过的数字上的损失。两者之差叫做**泛化差距**；差距越来越大，叫做**过拟合**。所以要留出一部分数据：绝不用来走一步，只用来评判。',
    },
    longer: {
      title: '继续训练',
      text: '[40 步之后，测试损失约为 0.8](claim:at-forty)。训练继续到 1000 步，训练损失趋于 0。',
      question: '测试损失呢？',
      choices: {
        falls: {
          label: '继续慢慢下降',
          why: '如果这 200 张图像还能教给它关于其他图像的东西，才会这样。',
        },
        stays: {
          label: '保持不变',
          why: '不变的是错误的个数。损失还要看网络有多确信。',
        },
        rises: {
          label: '上升',
          why: '网络越来越确信，对自己的错误也一样。',
        },
      },
      reveal:
        '[它超过了 1](claim:loss-rises)，而[错误的比例几乎没变](claim:errors-stay)。错得很确信，比错得犹豫代价更大。及时停下，叫做**提前停止**。',
    },
    decay: {
      title: '权重衰减能帮忙吗？',
      text: '权重小，函数就平滑，就少死记硬背：人们这样希望。AdamW 在这 200 张图像上，衰减分别取 0、1 和 30。',
      question: '衰减取 1，与不衰减相比，测试错误有多少？',
      choices: {
        fewer: {
          label: '明显更少',
          why: '希望是合理的，但任何惩罚都不知道缺少的那些数字。',
        },
        same: {
          label: '差不多',
          why: '它抑制了过分的确信，却没有增加知识。',
        },
        more: {
          label: '明显更多',
          why: '取 30 会这样。取 1 时，网络仍能把 200 个全部拟合。',
        },
      },
      reveal:
        '[错误差不多，损失稍低一些](claim:hardly-helps)。而 [30 就太大了](claim:too-much)：连这 200 个也学不会，这叫**欠拟合**。',
    },
    'more-data': {
      title: '十倍的数据',
      text: '图像从 200 张变成 2000 张；网络相同，同样 400 步，没有惩罚。',
      question: '22% 的错误率会变成多少？',
      choices: {
        same: {
          label: '20% 左右：步数没有变',
          why: '现在每一步都能学到新东西，而不是第一百次学同样的东西。',
        },
        half: {
          label: '不到一半',
          why: '适合 2000 张图像的，必然更接近适合所有图像的。',
        },
        none: {
          label: '几乎没有',
          why: '能拟合 2000 张、却不适合所有图像的方式，仍然存在。',
        },
      },
      reveal: '[9% 左右](claim:data-help)。最好的正则化就是数据。',
    },
    'how-many': {
      title: '降到 7.5% 以下',
      text: '同样 400 步，让测试错误率低于 7.5%：可以用[更多图像](control:network-sizes)，也可以用[惩罚和随机失活](control:network-penalties)。哪个有效？',
      hint: '先试试惩罚，看看结果；再试 20,000 张图像。',
      done: '[用 20,000 张图像，约为 6%](claim:many-help)。没有更多图像时，就自己造：平移、旋转、拉伸的副本。',
    },
    diamond: {
      title: '带尖角的惩罚',
      text: '两个权重：$f=\\tfrac12\\bigl((x-2)^2+(y-0.8)^2\\bigr)$，最低点在 $(2,\\,0.8)$，再加上惩罚 $|x|+|y|$。地图是空白的。$x>0$ 时，$|x|$ 的坡度是 1。',
      question: '单击下降的终点。',
      traps: {
        shrunk: '这是平方惩罚的结果：每个权重减半。',
        minimum: '那里 $f$ 的坡度为 0，但惩罚在每个权重上都以坡度 1 拉着。',
        origin: '在那里，$f$ 对 $x$ 的拉力是 2，比惩罚的 1 更强。',
      },
      else: '两个权重分开看：$(x-2)+1=0$。对 $y$，$f$ 在 0 处的拉力是 $0.8$，惩罚的是 1。',
      reveal:
        '[在 (1, 0)](claim:on-the-axis)：$x$ 减少 1；$y$ 本来只有 $0.8$，变为 0。这种惩罚会挑选留下哪些权重。',
    },
    squares: {
      title: '换成平方',
      text: '换成 $\\tfrac12(x^2+y^2)$，[两个权重都减半](claim:halfway-in)，但没有一个是 0：越靠近 0，拉力越弱。L1 挑选，L2 缩小。它们都是预先说明哪些函数更可信，任何正则化能做的也只有这些。',
    },
  },
};
