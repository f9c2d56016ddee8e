import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    zeros: {
      title: '权重全部为零',
      text: '一个网络，两个隐藏层各 128 个单元，十个输出。118,282 个权重全部从 0 开始：看起来最不偏不倚。梯度下降，200 步。',
      question: '它学得怎样？',
      choices: {
        usual: {
          label: '和平常一样：下降会找到路',
          why: '下降需要坡度。全为零时，从像素到输出什么也传不过去。',
        },
        slow: {
          label: '很慢，但会开始',
          why: '坡度不是小。对几乎所有权重，坡度恰好是 0，永远如此。',
        },
        never: {
          label: '永远学不会',
          why: '每个坡度都要乘以后面的权重，而那是 0。',
        },
      },
      reveal:
        '[它一直只能瞎猜](claim:never-learns)：会动的只有输出层的十个偏置。所有隐藏单元一模一样，没有什么能把它们区分开。',
    },
    'one-layer': {
      title: '再来一次全零',
      text: '同样全零，但没有隐藏层：像素直接连到十个输出。',
      question: '这一个呢？',
      choices: {
        usual: {
          label: '正常学习',
          why: '每个权重的坡度是它的像素乘以该输出的误差，两者都不为 0。',
        },
        slow: {
          label: '非常慢',
          why: '它的坡度和平常一样大：中间没有别的权重。',
        },
        never: {
          label: '也永远学不会',
          why: '刚才是因为乘以后面的权重得 0。这里后面没有权重。',
        },
      },
      reveal: '[它学会了](claim:one-layer-learns)。只有一层时，全零没有坏处；层与层相乘时才有。',
    },
    'two-weights': {
      title: '最小的网络',
      text: '两个权重前后相接：输入先乘以 $x$，再乘以 $y$，结果应当是 1：$f=(xy-1)^2$。梯度是 $2(xy-1)\\,(y,\\,x)$。在 $(0,0)$ 处梯度为 0：[下降就停在那里](claim:stays-at-zero)。它是一个鞍点。',
    },
    'a-little': {
      title: '一点点就够',
      text: '现在两个权重都从 $0.1$ 开始，学习率相同，200 步。所有满足 $xy=1$ 的点都是极小点。',
      question: '单击它的终点。',
      traps: {
        nothing: '恰好在 0 才会停住。稍有偏离，坡度就沿着对角线把它推开。',
        corner: '在 $xy>1$ 的地方，坡度会把它推回来。',
      },
      else: '两个权重每一步的坡度都相同，所以始终相等。曲线 $xy=1$ 上，哪里两者相等？',
      reveal:
        '[在 (1, 1)](claim:to-the-curve)：相等的权重始终相等。所以开始时一样的隐藏单元会永远一样，人们才要随机取值。从 $0.0001$ 开始，[约 100 步才动起来](claim:waits-long)。',
    },
    'too-much': {
      title: '太大了',
      text: '再来一次，从 $x=y=5$ 开始。那里的坡度很大。',
      question: '会发生什么？',
      choices: {
        quick: {
          label: '立刻到达：坡度大，步子也大',
          why: '光是第一步，每个权重就移动 $0.05\\cdot2\\cdot24\\cdot5=12$。',
        },
        slow: {
          label: '摆动几次之后到达',
          why: '从 4 左右出发会这样。从 5 出发，每次摆动都比上一次更宽。',
        },
        flies: {
          label: '飞走',
          why: '每个权重一步移动 12，落到更陡的地方。',
        },
      },
      reveal:
        '[它飞走了](claim:too-large)。在 0.1 附近合适的学习率，到这里就太大了：乘积的曲率越往外越大。',
    },
    'right-size': {
      title: '合适的大小',
      text: '所以：要随机，而且不能太小也不能太大。每个单元把 $n$ 个输入加起来；要让和与输入一样大，权重的方差应在 $1/n$ 左右。**Glorot** 取 $2/(n_\\text{in}+n_\\text{out})$；**He** 取 $2/n_\\text{in}$，因为 ReLU 会砍掉一半。',
    },
    choose: {
      title: '由你来选',
      text: '还是那个全零的网络。换一种[初始权重](control:network-init)，使 200 步之后测试图像的错误率低于 15%。',
      hint: '凡是随机的都行。比较其中两种。',
      done: '[用 Glorot，大约十个错一个](claim:glorot-learns)，同样是 200 步。',
    },
    pixels: {
      title: '还有输入',
      text: '像素在 0 与 1 之间，大多数是 0。学习率 $0.01$，200 步，[大约错四分之一](claim:raw-pixels)。**标准化**之后，像素在整个数据上平均值为 0、方差为 1。其余都不变。',
      question: '现在错多少？',
      choices: {
        more: {
          label: '更多：图像变形了',
          why: '没有丢失任何信息。第一层的权重就可以把它还原。',
        },
        same: {
          label: '一样多：只是换了单位',
          why: '对最好的网络来说是一样。但下降看到的是另一个曲面，峡谷不那么窄了。',
        },
        fewer: {
          label: '大约一半',
          why: '输入在 0 周围、大小为 1，各个方向的坡度就差不多大。',
        },
      },
      reveal: '[大约一半](claim:half-the-errors)。网络没有变，曲面更圆了。',
    },
    'why-even': {
      title: '尺度一致的好处',
      text: '两个权重，其中一个输入大十倍：$f=(x-1)^2+100\\,(y-\\tfrac12)^2$，一条峡谷。[100 步之后，$x$ 还在路上](claim:raw-is-slow)。尺度一致，就是圆形的碗：[不到五步](claim:even-is-quick)。归一化层在网络内部做的也是这件事。',
    },
  },
};
