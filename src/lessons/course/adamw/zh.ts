import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    pull: {
      title: '拉向 0 的力',
      text: '权重小一些，往往泛化得更好。于是加上惩罚项 $\\tfrac\\lambda2\\lVert\\theta\\rVert^2$，对两者之和做梯度下降。这里 $f=(x-2)^2+(y-1)^2$，$\\lambda=1$；图上画的只是 $f$。',
      question: '单击梯度下降的终点。',
      traps: {
        minimum: '那只是 $f$ 的最低点。在那里 $f$ 的坡度为 0，但惩罚项还在拉。',
        origin: '那只是惩罚项的最低点。在那里 $f$ 很陡。',
      },
      else: '它停在两个坡度互相抵消的地方：在 0 与 $f$ 的最低点的连线上。',
      reveal:
        '由 $2(x-2)+x=0$ 得 $x=\\tfrac43$，同理 $y=\\tfrac23$：[在最低点与 0 之间](claim:between-both)。',
    },
    'two-ways': {
      title: '两种写法',
      text: '惩罚：把 $\\lambda\\theta$ 加进梯度，$\\theta-\\eta(g+\\lambda\\theta)$。**权重衰减**：先把权重缩小为 $(1-\\eta\\lambda)\\theta$，再走 $-\\eta g$。两个运行各用一种。',
      question: '它们的路径有什么不同？',
      choices: {
        same: {
          label: '完全相同',
          why: '展开来看，都是 $\\theta-\\eta\\lambda\\theta-\\eta g$。',
        },
        'same-end': {
          label: '路线不同，终点相同',
          why: '取一步展开来看，没有任何地方会不同。',
        },
        different: {
          label: '终点也不同',
          why: '两者每一步都拉回 $\\eta\\lambda\\theta$。展开看看。',
        },
      },
      reveal: '对梯度下降来说，[两者完全一样](claim:same-path)。所以几十年里没有必要区分它们。',
    },
    idle: {
      title: '换成 Adam',
      text: '$f=x^2$ 中，第二个权重 $y$ 毫无影响：没有数据用得着它。两个 Adam 都把惩罚加进梯度，一个 $\\lambda=0.001$，一个 $\\lambda=0.1$。',
      question: '惩罚让 $y$ 缩小得有多快？',
      choices: {
        hundredfold: {
          label: '0.1 的快一百倍',
          why: '在梯度下降里是这样。Adam 却把梯度除以它的大小，而这里的梯度全是惩罚。',
        },
        faster: {
          label: '0.1 的快一些，但没有一百倍',
          why: '大小被完全除掉了，不是只除掉一部分。',
        },
        same: {
          label: '两个一样快',
          why: '对 $y$ 来说，梯度就是 $\\lambda y$，别无其他。Adam 只留下它的正负号。',
        },
        neither: {
          label: '两个都几乎不缩小',
          why: '在 Adam 里，梯度小不等于步子小：每一步都与学习率差不多长。',
        },
      },
      reveal: '[两条路径重合](claim:same-speed)。惩罚大一百倍，却什么也没有改变。',
    },
    why: {
      title: 'λ 丢在哪里',
      text: '对 $y$ 来说，梯度是 $\\lambda y$，Adam 的步子约为 $\\eta\\,\\lambda y/\\sqrt{(\\lambda y)^2}=\\eta\\,\\mathrm{sign}(y)$：$\\lambda$ 约掉了。反过来，在数据梯度很大的地方，$\\lambda\\theta$ 要除以它们，几乎不起作用。无论哪种情况，$\\lambda$ 都名不副实。',
    },
    decoupled: {
      title: '把衰减移到梯度之外',
      text: '**AdamW** 不把 $\\lambda\\theta$ 放进梯度，而是在旁边直接缩小权重：$\\theta\\leftarrow(1-\\eta\\lambda)\\,\\theta$。三个运行，$\\lambda$ 分别是 $0.001$、$0.1$ 和 $1$，都用 $\\eta=0.01$ 走 100 步。',
      question: '按最后的 $y$ 从小到大排列。',
      items: { tiny: 'λ = 0.001', middle: 'λ = 0.1', large: 'λ = 1' },
      traps: {
        tiny: '$\\lambda$ 最小的衰减最少：$(1-0.00001)^{100}$ 几乎是 1。',
      },
      else: '衰减越多，权重越小：$y=2\\,(1-\\eta\\lambda)^{100}$。',
      reveal:
        '现在 $\\lambda$ 有意义了：[2 分别剩下 0.73、1.81 和几乎全部](claim:each-its-own)，正是 $2(1-\\eta\\lambda)^{100}$。',
    },
    half: {
      title: '一百步减半',
      text: '选择 AdamW 的[权重衰减](control:hyper)，使 $y$ 在 100 步之后减半：从 2 变到 $0.9$ 与 $1.1$ 之间。学习率保持 $0.01$。',
      hint: '$(1-0.01\\lambda)^{100}\\approx e^{-\\lambda}$，要让它等于 $\\tfrac12$。',
      done: '$\\lambda\\approx\\ln2\\approx0.7$：[y 减半了](claim:half-left)。学习率乘以衰减，就是每一步的比例，好比利率。',
    },
    network: {
      title: '真正的网络',
      text: '手写数字，网络有 118,282 个权重，共 200 步。一个是把惩罚加进梯度的 Adam，一个是 AdamW，学习率都是 $0.001$，$\\lambda$ 都是 $0.1$。',
      question: '谁在测试图像上错得更多？',
      choices: {
        alike: {
          label: '差不多',
          why: '数字相同，意义不同：一个是每步的比例，一个最多可达整整一步。',
        },
        adam: {
          label: '带惩罚的 Adam',
          why: '它以学习率的全速，把梯度小的权重赶到 0。',
        },
        adamw: {
          label: 'AdamW',
          why: '它每一步只把权重缩小 $\\eta\\lambda=0.0001$ 这么一点：200 步只有百分之二。',
        },
      },
      reveal: '[带惩罚的 Adam 每八个就错一个以上，AdamW 每十二个错不到一个](claim:adam-errs)。',
    },
    use: {
      title: '记住什么',
      text: '这里的权重起初在 $0.05$ 左右，而 Adam 每一步把没有用到的权重移动 $0.001$：五十步，它们就没了。在 AdamW 里，不管梯度怎样，权重每步只减少 $\\eta\\lambda$ 的比例。所以同一个 $\\lambda$ 适用于所有权重。',
    },
  },
};
