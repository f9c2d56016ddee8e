import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    slope: {
      title: '一个数：坡度',
      text: "小球位于 $f(x)=x^2$ 上 $x=-2.5$ 处，导数为 $f'(x)=2x=-5$：往右走，曲线下降。**梯度下降**逆着导数走一步：$x \\leftarrow x-\\eta\\,f'(x)$。其中较小的正数 $\\eta$ 叫做**学习率**。",
    },
    'first-step': {
      title: '第一步',
      text: '这里 $\\eta=0.1$。先算一算，再播放。',
      question: '走一步之后，小球的 $x$ 是多少？',
      low: '这是上坡。导数为负，逆着它就是往右：负负得正。',
      high: '太远了。导数要先乘以 $\\eta$ 才是步长：$0.1\\cdot 5=0.5$。',
      reveal: '$-2.5-0.1\\cdot(-5)=-2$：[小球落在 $-2$](claim:first-step)，前进了半个单位。',
    },
    'step-lengths': {
      title: '接下来的步子',
      text: '三十步里，学习率始终是 $0.1$。',
      question: '小球越接近最低点，它的步子……',
      choices: {
        longer: {
          label: '越长',
          why: '真实的小球会越滚越快。这个小球没有记忆：每一步只知道脚下的坡度。',
        },
        same: {
          label: '不变',
          why: '学习率不变，但步长等于学习率乘以坡度，而坡度在变。',
        },
        shorter: {
          label: '越短',
          why: '步长等于学习率乘以坡度，而坡度趋于 0。',
        },
      },
      reveal:
        '接近最低点时坡度趋于 0，步长也随之趋于 0：[第 20 步不到第 1 步的十分之一](claim:shorter-and-shorter)。不需要有人来刹车。',
    },
    'two-slopes': {
      title: '两个坡度合成一个箭头',
      text: '现在从上往下看 $f(x,y)=\\tfrac12x^2+5y^2$，同一条线上高度相等。**梯度**由两个偏导数组成：$\\nabla f=(x,\\,10y)$，它指向上升最快的方向，与等高线垂直。打开[梯度场](control:gradient-field)：箭头画的是 $-\\nabla f$，即下降的方向。',
      hint: '开关在地图的工具里。',
      done: '每个箭头都与等高线垂直；越长，越陡。',
    },
    route: {
      title: '走哪条路下去？',
      text: '小球从起点出发，逆着梯度走许多小步。最低点在中心。',
      question: '它会怎样到达中心？',
      choices: {
        straight: {
          label: '笔直走向中心',
          why: '下降最快的方向并不指向最低点。在起点处，箭头几乎垂直向下。',
        },
        floor: {
          label: '先到谷底，再沿谷底前进',
          why: '横着的方向陡十倍，所以先走完这一段。',
        },
        around: {
          label: '沿着一条等高线绕中心走',
          why: '沿等高线走，高度不会下降。梯度与等高线垂直。',
        },
      },
      reveal:
        '横向的弯曲程度是纵向的十倍。[15 步之后 $y$ 几乎为 0，而 $x$ 还在 $-3$ 附近](claim:floor-first)；然后才是慢的那一段。',
    },
    'straight-line': {
      title: '找一条直路',
      text: '从某些[起点](control:start)出发，路径是一条直指中心的直线。找出一个这样的起点：拖动起点，然后播放。',
      hint: '在哪里，箭头恰好指向中心？试试两个坡度中有一个为 0 的地方。',
      done: '[在坐标轴上，有一个坡度为 0](claim:axis-is-straight)，箭头就沿着这条轴指向中心。',
    },
    'two-hollows': {
      title: '两个坑',
      text: '换一个地形：有两个坑，右边的更深。从这个起点看，右边的坑还要近一点。',
      question: '单击小球最后停下的地方。',
      traps: {
        deeper: '它更深、也更近，但小球看不见。小球只知道脚下的坡度，而坡度把它引向左边。',
        start: '只有两个坡度都为 0 的地方才停得住，而这里的地面是倾斜的。',
      },
      else: '只有两个坡度都为 0 的地方才停得住：那就是坑底。',
      reveal:
        '[它停在左边较浅的坑里](claim:shallow-one)：每一步都往下走，而从这里往下，走到的就是那里。',
    },
    'only-here': {
      title: '梯度只知道脚下',
      text: '把起点往右移一点，[同样的规则就找到了更深的坑](claim:deeper-one)。梯度只说明 $f$ 在此处怎样变化，仅此而已。路径通向哪里，取决于从哪里出发。拖动起点，找出分界在哪里。',
    },
  },
};
