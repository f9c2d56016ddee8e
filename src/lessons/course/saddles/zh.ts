import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    exactly: {
      title: '不偏不倚',
      text: '$f=\\tfrac12x^2+\\tfrac14y^4-\\tfrac12y^2$ 有两个坑，在 $(0,1)$ 和 $(0,-1)$。梯度下降从 $(-1.8,\\,0)$ 出发，正好在两个坑的正中间。',
      question: '单击它的终点。',
      traps: {
        upper: '要到那里，就得沿 $y$ 移动。而沿 $y$ 的坡度是 $y^3-y$，在 $y=0$ 处为 0。',
        lower: '要到那里，就得沿 $y$ 移动。而沿 $y$ 的坡度是 $y^3-y$，在 $y=0$ 处为 0。',
      },
      else: '算一算直线 $y=0$ 上的两个坡度：沿 $x$ 是 $x$，沿 $y$ 是 0。',
      reveal:
        '在直线 $y=0$ 上，没有什么把它往上或往下拉。[它停在中心](claim:stops-on-the-saddle)，尽管那里并不是坑。',
    },
    'what-it-is': {
      title: '鞍点',
      text: '在中心，两个坡度都为 0，但 $f$ 沿 $x$ 向上弯（$\\lambda=1$），沿 $y$ 向下弯（$\\lambda=-1$）：这叫**鞍点**。坡度为 0，分不出鞍点和极小点；曲率的正负才分得出。',
    },
    'a-millionth': {
      title: '偏离百万分之一',
      text: '现在从 $y=0.000001$ 出发。在鞍点附近，沿 $y$ 的坡度约为 $-y$，学习率是 $0.1$，所以每一步把 $y$ 乘以 $1.1$。',
      question: '多少步之后它已离开，损失低于 $-0.2$？',
      low: '它离得太近了：从百万分之一到 1 左右要放大一百万倍，而每步只有 $1.1$ 倍。',
      high: '它像复利一样增长，越到后面越快。$1.1^n=10^6$ 的解没有这么大。',
      reveal:
        '$\\ln10^6/\\ln1.1\\approx145$：[大部分时间好像什么也没发生](claim:leaves-late)，然后很快就走了。',
    },
    'who-first': {
      title: '谁先离开？',
      text: '起点偏离直线千分之一，三个运行，学习率都是 $0.1$。离开指：损失低于 $-0.2$。',
      question: '请排出先后。',
      items: {
        descent: '梯度下降',
        momentum: '动量 0.9',
        adam: 'Adam',
      },
      traps: {
        descent: '那里的坡度有多小，它沿 $y$ 的步子就有多小。',
        momentum: '它把微小的坡度累加起来，这有帮助。但还有一个，根本不在乎坡度有多小。',
      },
      else: 'Adam 第一是对的。动量把方向一致的坡度累加起来，在这里有帮助。',
      reveal:
        '[Adam 不到 25 步，动量不到 40 步，梯度下降超过 60 步](claim:adam-leaves-first)。除以坡度的大小之后，微小的坡度和很大的坡度一样有用。',
    },
    shaken: {
      title: '一点噪声',
      text: '又是不偏不倚，$y=0$。但每个梯度都带有很小的随机误差，$\\sigma=0.02$。',
      question: '250 步之内会发生什么？',
      choices: {
        stays: {
          label: '在鞍点上颤动，不离开',
          why: '在极小点会这样。而在这里，沿 $y$ 的每个小误差，每一步都要乘以 1.1。',
        },
        leaves: {
          label: '最后落进两个坑中的一个',
          why: '偶然给了第一推，鞍点把它放大。',
        },
        away: {
          label: '被震出画面',
          why: '噪声很小，而坑的外面是上升的坡。',
        },
      },
      reveal: '[它离开了](claim:shaken-off)；落进哪个坑，全凭偶然。小批量白送的正是这种噪声。',
    },
    'many-dimensions': {
      title: '参数很多的时候',
      text: '在极小点，$f$ 必须沿每个方向都向上弯。如果 $n$ 个方向各由抛硬币决定，那么坡度为 0 的点里，只有 $2^n$ 分之一是极小点。这不是证明，但在网络上测量的结果正是：在高处，坡度为 0 的点大多是鞍点。',
    },
    plateau: {
      title: '平原',
      text: '没有坡度，还有另一种情形：平原上有一个洞。起点处的坡度不到千分之一。梯度下降和 Adam，学习率都是 $0.1$，共 300 步。',
      question: '谁会掉进洞里？',
      choices: {
        both: {
          label: '两个都会',
          why: '梯度下降的步子是学习率乘以坡度：这里每步不到万分之一。',
        },
        adam: {
          label: '只有 Adam',
          why: '不管坡度多小，它的步子都与学习率差不多长。',
        },
        neither: {
          label: '都不会',
          why: '坡度再小也有方向，而 Adam 需要的只是方向。',
        },
      },
      reveal:
        '[梯度下降几乎没动](claim:hardly-moved)；[Adam 不到 30 步就到了](claim:adam-arrives)。在平原上，要紧的是方向，不是大小。',
    },
    rescue: {
      title: '救救梯度下降',
      text: '在 300 步之内把损失降到 $0.05$ 以下：换一个[学习率](control:rate)，或者换一个优化器。',
      hint: '在这片平原上，极限 $2/\\lambda$ 非常大。试试 1 左右的学习率，或者换一个会除以坡度大小的优化器。',
      done: '[取 1.1，梯度下降也能到](claim:long-steps-arrive)。[取 1.5，它找到了洞，却停不下来](claim:no-rest)：平原和洞要求的学习率并不一样。',
    },
  },
};
