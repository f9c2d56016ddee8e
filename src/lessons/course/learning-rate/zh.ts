import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'three-rates': {
      title: '三个学习率，一条抛物线',
      text: '三个小球同时从 $f(x)=x^2$ 上出发，学习率分别是 $0.05$、$0.4$ 和 $0.9$。损失 $x^2$ 从某一步起始终低于 $0.001$，就算到达。',
      question: '到达的先后次序是怎样的？',
      items: { small: '学习率 0.05', middle: '学习率 0.4', large: '学习率 0.9' },
      traps: {
        large: '步子大，但太大了：它每一步都跳过最低点，又得折回来。',
        small: '这样最稳妥，但路很长：每一步只消去距离的十分之一。',
      },
      else: '第一名对了。另外两个的差距比看上去小。',
      reveal:
        '[0.4 只要 3 步，0.9 约 20 步，0.05 约 40 步](claim:middle-first)。在太小与太大之间，有一个最合适的值。',
    },
    'one-factor': {
      title: '一步就是一个倍数',
      text: "因为 $f'(x)=2x$，走一步得到 $x-\\eta\\cdot 2x=(1-2\\eta)\\,x$。所以每一步都把 $x$ 乘以 $1-2\\eta$：这里分别是 $0.9$、$0.2$ 和 $-0.8$。倍数为负，意味着[小球每一步都换到另一侧](claim:changes-sides)。",
    },
    'three-steps': {
      title: '最多三步',
      text: '调节[学习率](control:rate)，使损失在三步之内降到 $0.0001$ 以下。',
      hint: '$\\eta$ 取多少时，倍数 $1-2\\eta$ 很小，甚至等于 0？',
      done: '[$\\eta=0.5$ 时倍数为 0](claim:half-at-once)：一步就到。在它附近，三步也够了。',
    },
    'exactly-one': {
      title: '恰好等于 1',
      text: '现在 $\\eta=1$，倍数 $1-2\\eta=-1$。',
      question: '在 60 步里，损失会怎样？',
      choices: {
        arrives: {
          label: '慢慢降到 0',
          why: '倍数的绝对值是 1，什么也不会变小。绝对值略小于 1 时，才会慢慢下降。',
        },
        jumps: {
          label: '保持不变',
          why: '小球从 $-2.5$ 跳到 $2.5$ 再跳回来，两处一样高。',
        },
        flies: {
          label: '无限增大',
          why: '那需要倍数的绝对值大于 1，而这里恰好等于 1。',
        },
      },
      reveal: '[小球来回跳，损失一直是 $6.25$](claim:never-lower)。这就是收敛与飞走之间的边界。',
    },
    'fly-off': {
      title: '越过边界',
      text: '现在让小球飞走：最后的损失要超过 1000，但[学习率](control:rate)必须小于 $1.2$。',
      hint: '比 1 大百分之几就够了：这个倍数要自乘 60 次。',
      done: '比 1 略大的数，自乘六十次就很大了。这叫做**发散**。',
    },
    limit: {
      title: '极限是 2/λ',
      text: "起决定作用的是曲线的弯曲程度 $\\lambda=f''$。在抛物线上，每一步乘以 $1-\\eta\\lambda$。只要 $|1-\\eta\\lambda|<1$ 就会缩小，也就是 $\\eta<2/\\lambda$。这里 $\\lambda=2$，所以极限是 1。",
    },
    ravine: {
      title: '两种弯曲，一个学习率',
      text: '在这个峡谷里，$f$ 沿 $x$ 方向的曲率是 $\\lambda=1$，沿 $y$ 方向是 $\\lambda=25$。三个运行的学习率是 $0.03$、$0.075$ 和 $0.085$。',
      question: '谁会飞走？',
      choices: {
        none: {
          label: '谁也不会',
          why: '沿 $x$ 方向，三个都远小于 2。但两个方向都必须稳定才行。',
        },
        third: {
          label: '只有 0.085',
          why: '沿 $y$ 方向的极限是 $2/25=0.08$。',
        },
        two: {
          label: '0.075 和 0.085',
          why: '$0.075$ 接近极限 $2/25=0.08$，但还在它下面。',
        },
        all: {
          label: '三个都会',
          why: '$0.03$ 还不到极限 $2/25=0.08$ 的一半。',
        },
      },
      reveal:
        '最陡的弯曲决定极限：$2/25=0.08$。[0.075 在两壁之间来回摆动，但还是到达了](claim:arrives-below)。',
    },
    'where-to': {
      title: '它横着飞走',
      text: '看看 $0.085$：[它沿 $y$ 方向飞走，而 $x$ 几乎已经到 0](claim:flies-off-across)。不稳定的只有陡的方向。平的方向本可以用 25 倍的学习率，却只好迁就。这正是峡谷的麻烦。',
    },
    valley: {
      title: '没有公式的山谷',
      text: '在这条弯谷里，曲率处处不同。只调[学习率](control:rate)，让损失在 950 步之内降到 $0.5$ 以下。[一次看遍所有学习率](control:learning-rates)也许有帮助。',
      hint: '从 $0.0005$ 起，一点一点往上加。门很窄：稍微大一点就会飞走。',
      done: '[0.0018 附近就能做到](claim:valley-in-time)；[到 0.003，损失会超过一百万](claim:valley-door)。最好的学习率，往往只比毁掉一切的那个小一点。',
    },
  },
};
