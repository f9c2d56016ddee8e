import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    'points-and-line': {
      title: '一条直线就是一个点',
      text: '十二个数据点 $(u,v)$，一条直线 $v=x\\,u+y$，斜率 $x$，截距 $y$。它的**损失**是误差平方的平均值：$f(x,y)=\\tfrac1n\\sum(x\\,u_i+y-v_i)^2$。[数据图](control:data-plot)里是一条直线；在地图上，每条直线是一个点，高度就是 $f$。',
    },
    lowest: {
      title: '从数据读出最低点',
      text: '地图现在是空白的，数据点却在：读出最佳直线的斜率和截距。',
      question: '在地图上单击下降的终点。',
      traps: {
        swapped: '斜率和截距弄反了：向右是斜率，向上是截距。',
        sign: '数据点从左到右上升，斜率是正的。',
        origin: '在 $(0,0)$，直线就是横轴，而这些点是上升的。',
      },
      else: '取两个相距较远的点：往右一个单位，升高多少？$u=0$ 时，$v$ 是多少？',
      reveal:
        '终点在[斜率 1.5、截距 −0.5](claim:near-the-law) 附近：直线不断倾斜、平移，直到任何微小的改变都没有好处。',
    },
    drag: {
      title: '改变曲面',
      text: '曲面是由数据点构成的：点一动，它就变。拖动[数据点](control:data-points)，使最佳直线的斜率小于 1，然后播放。',
      hint: '两端的点力臂最长。把最后一个点往下拉。',
      done: '每个点在总和里都有一份。动一个点，最低点就跟着动。',
    },
    outlier: {
      title: '一个错误的点',
      text: '有人把 $+2$ 写成了 $-7$：多出第十三个点，远在下方。另外十二个点都支持 1.5。',
      question: '最小二乘法找到的斜率是多少？',
      choices: {
        little: {
          label: '仍是 1.4 左右',
          why: '虽然只是十三分之一，误差却要平方：差 9 的分量是差 1 的 81 倍。',
        },
        half: {
          label: '大约一半',
          why: '这一个点的误差平方，超过了其余十二个点的总和。',
        },
        falling: {
          label: '变成下降的直线',
          why: '另外十二个点会抵抗：那样的话，它们也都会差得很远。',
        },
      },
      reveal: '[斜率降到 0.7 左右](claim:pulled-over)。平方让最差的点嗓门最大。',
    },
    absolute: {
      title: '换一种损失',
      text: '还是这十三个点，但改用误差绝对值的平均：$\\tfrac1n\\sum|x\\,u_i+y-v_i|$。',
      question: '现在斜率是多少？',
      choices: {
        little: {
          label: '1.4 左右',
          why: '不管多远，每个点的拉力都一样大。十二对一。',
        },
        half: {
          label: '和刚才一样，0.7 左右',
          why: '那是平方造成的。现在差 9 的分量是差 1 的 9 倍，而不是 81 倍。',
        },
        falling: {
          label: '变成下降的直线',
          why: '那就得一个点胜过十二个点。',
        },
      },
      reveal:
        '[斜率仍在 1.4 附近](claim:hardly-moved)。数据相同，曲面却不同：什么叫“最好”，由损失决定。',
    },
    shifted: {
      title: '向右移四个单位',
      text: '再用平方损失和那十二个好的点，但整体向右移四个单位。最佳直线的斜率不变，截距变成 $-6.4$。学习率仍是 $0.1$。',
      question: '梯度下降会怎样？',
      choices: {
        same: {
          label: '照样到达',
          why: '直线只是平移了，曲面却不是：现在一倾斜，所有的点都同时抬高。',
        },
        slower: {
          label: '走得很慢',
          why: '学习率小一些才会这样。最大的曲率已经到 37，而 $2/37\\approx0.05$。',
        },
        flies: {
          label: '飞走',
          why: '碗变成了峡谷，陡的方向最多允许 $2/37\\approx0.05$。',
        },
      },
      reveal:
        '[它飞走了](claim:shifted-off)。离 0 远的时候，斜率和截距的作用几乎一样。所以人们先把数据减去平均值。',
    },
    wave: {
      title: '不是直线的模型',
      text: '数据点来自一个波，模型是 $v=y\\sin(x\\,u)$，频率 $x$，振幅 $y$。真正的波是 $x=1.5$，$y=1$。起点在 $x=3.5$。',
      question: '梯度下降会找到什么？',
      choices: {
        true: {
          label: '真正的波',
          why: '在 3.5 与 1.5 之间，波吻合得比没有波还差：那里有一道山脊。',
        },
        false: {
          label: '错误的频率',
          why: '3.9 附近有它自己的一个坑：一个很平的波，误差略小一点。',
        },
        nowhere: {
          label: '什么也找不到，飞走了',
          why: '正弦总在 −1 与 1 之间，这里没有那么陡的地方。',
        },
      },
      reveal: '[它停在频率 3.9、振幅很小的地方](claim:false-wave)，那个坑并不是最低的。',
    },
    'many-hollows': {
      title: '所有曲面都是这样来的',
      text: '[从 2.3 出发，就能找到真正的波](claim:true-wave)。直线只给出一个碗；弯曲的模型就有山有坑。神经网络就是这样的模型，只是 $x$ 和 $y$ 换成了十万个参数，它的损失同样是对数据求平均。',
    },
  },
};
