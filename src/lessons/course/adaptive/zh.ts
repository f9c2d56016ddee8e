import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'first-step': {
      title: '两个悬殊的坡度',
      text: '在起点，横向的坡度是纵向的 25 倍：$\\nabla f=(-4,\\,100)$。**AdaGrad** 把梯度的每个分量除以它自己迄今的大小，学习率是 $0.5$。',
      question: '它的第一步走向哪里？',
      choices: {
        'mostly-across': {
          label: '和梯度一样，主要是横向',
          why: '那是梯度下降。这里每个分量先除以自己的大小。',
        },
        equal: {
          label: '横向和纵向一样远',
          why: '每个分量除以自己的大小，得到的是 1 或 −1。',
        },
        across: {
          label: '一步走到谷底',
          why: '它不知道谷底有多远：大小被除掉了，只剩下方向。',
        },
      },
      reveal:
        '[每个坐标各走半个单位](claim:half-a-unit-each)：第一步的 $g/\\sqrt{g^2}$ 只是一个正负号，所以步子恰好等于学习率。',
    },
    'own-rate': {
      title: '每个坐标有自己的学习率',
      text: 'AdaGrad 对每个坐标分别累加平方：$s\\leftarrow s+g^2$，步子是 $\\eta\\,g/\\sqrt s$。坡度一直很陡的方向，学习率变小；一直平缓的方向，学习率保持较大。打开[检视器](control:inspector)，播放十步，看看两个坐标的 $s$。',
      hint: '点显示公式的按钮，就能打开检视器。步数在主视图下方。',
      done: '第一步之后，横向的 $s$ 是纵向的 625 倍：正是两个坡度之比的平方。',
    },
    valley: {
      title: '路还很长',
      text: '一条弯谷，起点处很陡。AdaGrad 的学习率是 $0.3$，RMSprop 是 $0.01$，Adam 是 $0.1$。谁能把损失降到 $0.1$ 以下？',
      question: '请排出先后。',
      items: { adagrad: 'AdaGrad', rmsprop: 'RMSprop', adam: 'Adam' },
      traps: {
        adagrad: '开始时它的学习率最大。但 $s$ 只增不减，步子就只会越来越小。',
        rmsprop: '它一直在走，但学习率只有 $0.01$，每一步也就这么长。',
      },
      else: 'Adam 第一是对的。另外两个中，有一个再也快不起来。',
      reveal:
        '[Adam 约 350 步，RMSprop 约 750 步；AdaGrad 走了 1000 步仍差得远](claim:adam-first)。起点的陡坡永远留在它的累加里。',
    },
    forget: {
      title: '学会遗忘',
      text: '**RMSprop** 让旧的平方逐渐消失：$v\\leftarrow\\alpha v+(1-\\alpha)g^2$，步子是 $\\eta\\,g/\\sqrt v$。于是 $v$ 说明最近有多陡。到了平缓的地方，学习率又会变大。',
    },
    hop: {
      title: '在最低点附近',
      text: 'RMSprop，学习率 $0.1$，$\\alpha=0.9$，共 200 步。接近最低点时梯度趋于 0，$\\sqrt v$ 也趋于 0。',
      question: '最后小球会怎样？',
      choices: {
        settles: {
          label: '停在最低点',
          why: '它的步子是坡度除以最近的坡度：两者再小，商也在 1 左右。',
        },
        hops: {
          label: '在最低点附近跳来跳去',
          why: '步子始终与学习率差不多长。',
        },
        flies: {
          label: '飞走',
          why: '除以最近的坡度之后，每一步都与学习率差不多长，跑不掉。',
        },
      },
      reveal:
        '[它一直在跳，幅度与学习率相当](claim:hops-on)。要停下来，学习率就得下降：这是后面一课的内容。',
    },
    adam: {
      title: '两者合一',
      text: '**Adam** 的分子是动量，分母是 RMSprop：$m\\leftarrow\\beta_1m+(1-\\beta_1)g$，$v\\leftarrow\\beta_2v+(1-\\beta_2)g^2$。两者都从 0 开始，起初偏小，所以要修正：$\\hat m=m/(1-\\beta_1^t)$，$\\hat v=v/(1-\\beta_2^t)$。步子是 $\\eta\\,\\hat m/\\sqrt{\\hat v}$。',
    },
    correction: {
      title: '不作修正',
      text: '第二个运行去掉了两个修正。第 1 步时，它的 $m=0.1\\,g$，$v=0.001\\,g^2$。算一算 $m/\\sqrt v$。',
      question: '与 Adam 相比，它的第一步有多长？',
      choices: {
        tiny: {
          label: '短得多',
          why: '$m$ 只有应有的十分之一。但 $v$ 只有千分之一，而它的平方根在分母上。',
        },
        same: {
          label: '一样长',
          why: '两者偏小的倍数相同才会这样：$m$ 偏小 10 倍，$\\sqrt v$ 偏小约 32 倍。',
        },
        'too-long': {
          label: '大约三倍长',
          why: '$0.1/\\sqrt{0.001}\\approx3.2$。',
        },
      },
      reveal: '[大约是 3.2 倍](claim:three-times)。不作修正，最初几步不是太短，而是太长。',
    },
    hundredfold: {
      title: '陡一百倍',
      text: '在 $f=x^2+10y^2$ 上，[学习率 0.02 的梯度下降能到达](claim:sgd-was-fine)，学习率 $0.1$ 的 Adam 也能。现在损失换一个单位：$100f$，学习率不变。',
      question: '谁会有麻烦？',
      choices: {
        both: {
          label: '两个都有',
          why: '在 Adam 的步子里把 $g$ 乘以 100：$\\hat m$ 变成 100 倍，$\\sqrt{\\hat v}$ 也是，正好约掉。',
        },
        descent: {
          label: '梯度下降',
          why: '它的极限 $2/\\lambda$ 降为百分之一；而在 Adam 里，这个倍数约掉了。',
        },
        adam: {
          label: 'Adam',
          why: 'Adam 除以梯度的大小，根本察觉不到。',
        },
        neither: {
          label: '谁也没有',
          why: '梯度下降的步子变成 100 倍，远远超过极限。',
        },
      },
      reveal:
        '[梯度下降飞走了；Adam 走的路与原来一样](claim:same-path)。所以同一个学习率，Adam 能用在许多问题上。',
    },
    tune: {
      title: '轮到你了',
      text: '拉长的碗上的 Adam。调节[学习率](control:rate)和 [β₁ 或 β₂](control:hyper)，使损失在 65 步之内降到 $0.001$ 以下并且不再回升。',
      hint: '它早就到了，然后来回摆。减小动量，也就是减小 $\\beta_1$，同时把学习率加大一些。',
      done: '[β₁ 小一些，不到 50 步就行](claim:adam-can)。而[调好的动量法，不到 40 步](claim:momentum-can)：Adam 好在稳妥，不一定最快。',
    },
  },
};
