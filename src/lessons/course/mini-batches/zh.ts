import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'another-surface': {
      title: '每个点都有自己的曲面',
      text: '损失是十二个点的平均。一步也可以只看一个点，看它自己的曲面：由所有经过这个点的直线构成的沟槽。这样一步只费十二分之一的计算。介于两者之间的是**小批量**：随机抽取的几个点。把所有点用过一遍，叫做一**轮**。',
    },
    'one-pass': {
      title: '同样的计算量',
      text: '[用全部十二个点走一步](claim:full-step)，距离从 $5.7$ 降到 $4.2$。同样的计算量，批量大小为 1 时可以走十二步，每个点一步，学习率相同。',
      question: '这时它在哪里？',
      choices: {
        nearer: {
          label: '近得多，不到 2.5',
          why: '每一步的方向都大致正确，而且有十二步。',
        },
        same: {
          label: '差不多远，4.2 左右',
          why: '看过的点相同，但每个点都是立刻就用，而且从更好的位置出发。',
        },
        farther: {
          label: '更远：各点意见不一',
          why: '它们只在最后一小段上有分歧。离得远时，所有点指的方向都差不多。',
        },
      },
      reveal: '[已经在最低点附近](claim:twelve-steps)。离得远时，一个点也认得路。',
    },
    'and-then': {
      title: '然后呢？',
      text: '用全部的点，[它会停在最低点](claim:full-settles)。批量大小为 1 的继续走二十轮，学习率不变。',
      question: '到了最低点附近，它会怎样？',
      choices: {
        settles: {
          label: '也停下来',
          why: '在最低点，为 0 的是梯度的平均值，而不是每个梯度。下一个点又会来拉。',
        },
        hovers: {
          label: '在周围徘徊',
          why: '每个点都往自己那边拉，而学习率不变。',
        },
        leaves: {
          label: '又离开了',
          why: '离得越远，各点就越一致地把它拉回来。',
        },
      },
      reveal: '[它在距离 0.1 左右徘徊](claim:hovers-at-a-tenth)。远处由方向决定，近处由噪声决定。',
    },
    'an-average': {
      title: '只剩下噪声',
      text: '这里没有数据，只留下噪声：在一个碗里，每个梯度的各分量都带有大小为 $\\sigma=1$ 的随机误差。[小球在距离 0.4 左右游荡](claim:wanders-wide)。一个批量有 $B$ 个样本，就是把 $B$ 个这样的误差平均。',
    },
    sixteen: {
      title: '一次十六个',
      text: '批量大小从 1 变成 16，学习率不变。',
      question: '与 0.4 相比，现在游荡的范围有多大？',
      choices: {
        half: {
          label: '一半',
          why: '那是批量大小为 4 的情形：范围按 $1/\\sqrt B$ 缩小。',
        },
        quarter: {
          label: '四分之一',
          why: '16 个独立误差的平均，是一个误差的 $1/\\sqrt{16}$。',
        },
        sixteenth: {
          label: '十六分之一',
          why: '误差会互相抵消，但只抵消一部分：要缩小到十六分之一，需要 $16^2$ 个。',
        },
      },
      reveal: '[大约四分之一](claim:wanders-a-quarter)，计算量却是十六倍。小批量便宜，大批量平静。',
    },
    quiet: {
      title: '平静下来的两个办法',
      text: '让小球在后半程的游荡范围小于 $0.14$：可以调[批量大小](control:batch-size)，也可以调[学习率](control:rate)。把两个办法都找出来。',
      hint: '范围大约与 $\\sqrt{\\eta/B}$ 成正比。要缩小到四分之一，批量要十六倍，或者学习率取十六分之一，再加上耐心。',
      done: '批量大，每一步都更费计算；学习率小，路上就要多走几步。让它在途中改变，就是学习率调度。',
    },
    'same-images': {
      title: '真正的数字图像',
      text: '一个网络以 512 为批量看了 30,720 张图像，共 60 步，[测试图像大约每八张错一张](claim:one-in-eight)。现在看同样多的图像，但批量是 32：960 步，学习率相同。',
      question: '现在测试图像错多少？',
      choices: {
        worse: {
          label: '更多：小批量噪声太大',
          why: '噪声确实更大，但训练刚开始时，方向比噪声更要紧。',
        },
        same: {
          label: '差不多：看的图像一样多',
          why: '不仅取决于看了什么，还取决于用它走了多少步。',
        },
        better: {
          label: '明显更少',
          why: '步数是十六倍，每一步只是稍欠精确。',
        },
      },
      reveal: '[大约每十六张错一张](claim:one-in-sixteen)，计算量是一样的。',
    },
    'rate-and-batch': {
      title: '大批量允许什么',
      text: '回到批量 512、60 步。只调[学习率](control:rate)，让测试图像的错误率低于 11%。',
      hint: '噪声小了，步子就可以长一些。试试几倍的学习率。',
      done: '[取 0.5，错的不到十分之一](claim:larger-rate)：批量大，就能用更大的学习率，直到稳定的极限。大批量也适合能同时计算许多图像的机器。',
    },
  },
};
