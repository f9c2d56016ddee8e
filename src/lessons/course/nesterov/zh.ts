import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'look-first': {
      title: '我会到哪里？',
      text: '不管脚下的坡度怎样，动量都会带着小球往前走。所以 Nesterov 先看一步：走到动量将要带到的地方，在那里求梯度。以那个点为变量来写，就是 $b\\leftarrow\\mu b+\\nabla f$，再走 $\\theta\\leftarrow\\theta-\\eta(\\nabla f+\\mu b)$。',
    },
    race: {
      title: '三者用同一个学习率',
      text: '峡谷里有梯度下降、动量和 Nesterov，学习率都是 $0.03$，后两者 $\\mu=0.9$。到达指：损失降到 $0.001$ 以下并且不再回升。',
      question: '到达的先后次序是怎样的？',
      items: { descent: '梯度下降', heavy: '动量', nesterov: 'Nesterov' },
      traps: {
        heavy: '它沿峡谷走得一样快，但在横向要来回摆几十次才平静。',
        descent: '它不会冲过头，但沿着谷底只能慢慢爬。',
      },
      else: '第一名对了。另外两个，一个爬得慢，一个摆得久。在这里哪个更费时间？',
      reveal:
        '[Nesterov 约 60 步，动量约 100 步，梯度下降约 150 步](claim:looking-wins)。只是先看一步，并没有多算一个梯度。',
    },
    why: {
      title: '先看一步有什么用',
      text: '动量的摆动每一步缩小为 $\\sqrt\\mu$ 倍，不管谷壁多陡。先看一步，就变成 $\\sqrt{\\mu(1-\\eta\\lambda)}$ 倍：越陡的方向平息得越快。[20 步之后，动量还在横向摆动，Nesterov 已经不摆了](claim:swings-die)。',
    },
    limit: {
      title: '学习率再大一点',
      text: '换到 $f=x^2$ 上，三者的学习率都是 $0.8$。在这里，梯度下降的学习率最大可以到 1。',
      question: '谁会飞走？',
      choices: {
        none: {
          label: '谁也不会',
          why: '对梯度下降来说，$0.8$ 没有超过极限。但每种规则都有自己的极限。',
        },
        descent: {
          label: '梯度下降',
          why: '它的倍数是 $1-2\\cdot0.8=-0.6$：来回摆动，但会到达。',
        },
        heavy: {
          label: '动量',
          why: '动量把极限提高到 $\\eta\\lambda<2(1+\\mu)=3.8$，而这里 $\\eta\\lambda=1.6$。',
        },
        nesterov: {
          label: 'Nesterov',
          why: '先看一步等于把坡度算了两遍，极限降到 $\\eta\\lambda<2(1+\\mu)/(1+2\\mu)\\approx1.36$。',
        },
      },
      reveal:
        '[只有 Nesterov 飞走了](claim:only-nesterov)。更平静，不等于能承受更大的学习率：它的极限是 $2(1+\\mu)/(1+2\\mu)$，动量的极限是 $2(1+\\mu)$。',
    },
    'back-below': {
      title: '回到极限以内',
      text: '让 Nesterov 到达：最后的损失低于 $0.001$，而[学习率](control:rate)仍要大于 $0.55$。',
      hint: '极限是 $\\eta\\lambda\\approx1.36$，而 $\\lambda=2$。',
      done: '边界是 $1.36/2=0.68$。只要略小于它，小球就能到达，而且很快。',
    },
    noise: {
      title: '有噪声的时候',
      text: '现在每个梯度都带有一点随机误差。两个运行最后都在最低点周围游荡；竞赛很长，我们看它的后半段。',
      question: '与动量相比，Nesterov 游荡的范围有多大？',
      choices: {
        half: {
          label: '不到一半',
          why: '能平息摆动，却平息不了噪声：噪声每一步都是新的，无法预见。',
        },
        same: {
          label: '差不多',
          why: '两者都用同样长的记忆来平均噪声。',
        },
        wider: {
          label: '明显更大',
          why: '它只是早一步作出反应，并没有反应得更强。',
        },
      },
      reveal: '[两者相差不大](claim:little-left)。梯度有噪声时，这种优势就所剩无几了。',
    },
    tune: {
      title: '轮到你了',
      text: '峡谷里的 Nesterov，学习率 $0.03$，动量 $0.9$。调节[学习率](control:rate)和[动量](control:hyper)，使损失在 40 步之内降到 $0.001$ 以下并且不再回升。',
      hint: '$\\eta=0.04$ 时 $1-25\\eta=0$，横向的摆动两步就消失。然后再为平的方向选动量。',
      done: '[学习率 0.04、动量 0.8](claim:tuned-pair)就是很好的一对。',
    },
  },
};
