import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    count: {
      title: '一样的事，更多的字母',
      text: '网络把 784 个像素变成十个概率，每个数字一个。它有 $784\\cdot128+128+128\\cdot128+128+128\\cdot10+10=118{,}282$ 个参数，损失是正确数字的 $-\\ln p$ 的平均值。瞎猜的损失是 $\\ln10\\approx2.3$，[它就从那里开始](claim:begins-at-guessing)。',
    },
    sixty: {
      title: '六十步',
      text: 'Adam，学习率 $0.001$，批量 128：60 步里，网络看了 60,000 张图像中的 7,680 张，每张一次。',
      question: '这时，测试图像它能认对多少？',
      choices: {
        guessing: {
          label: '十分之一左右：步数太少',
          why: '对 118,282 个数来说，60 步好像很少，但每一步同时移动所有的数。',
        },
        half: {
          label: '一半左右',
          why: '最初二十步左右就超过了。',
        },
        'nine-in-ten': {
          label: '十分之九左右',
          why: '最初几步走得很远，最后几个百分点才费时间。',
        },
        'nearly-all': {
          label: '几乎全部',
          why: '那要把 60,000 张图像看好几遍。',
        },
      },
      reveal: '[十个对九个](claim:nine-in-ten)。参数多，不等于步数多：好的地方有很多。',
    },
    'same-rates': {
      title: '学习率能照搬吗？',
      text: '在 Rosenbrock 山谷里，Adam 用 $0.1$ 效果很好。现在换成网络，150 步：梯度下降用 $0.1$，Adam 用 $0.001$，Adam 用 $0.1$。',
      question: '按最后的损失从低到高排列。',
      items: {
        descent: '梯度下降 0.1',
        'adam-small': 'Adam 0.001',
        'adam-large': 'Adam 0.1',
      },
      traps: {
        'adam-large':
          'Adam 每步把每个权重移动约一个学习率，而权重只有 $0.05$ 左右。用 $0.1$，所有权重一下子就被冲掉了。',
        descent: '对梯度下降，这个学习率不错。但学习率与权重相称的 Adam，开始时更快。',
      },
      else: '最低的对了。至于另外两个，请把 Adam 的学习率与权重的大小（约 $0.05$）比一比。',
      reveal:
        '[Adam 0.001 最低，其次是梯度下降；Adam 0.1 远远落后](claim:small-rate-wins)。道理可以照搬，数值不能。',
    },
    shadow: {
      title: '看到的是什么',
      text: '没有哪块屏幕能画出 118,282 个轴。主视图上看到的，是路径在两个随机方向上的影子。维数这么多时，任意两个这样的方向几乎垂直，路径看起来也比实际平静。损失和准确率，还是要看图表。',
    },
    'too-large': {
      title: '大得离谱的学习率',
      text: '在曲面上，学习率远超极限，损失就奔向无穷大。现在，网络上的梯度下降用学习率 2，约为最好的三倍。',
      question: '这里会发生什么？',
      choices: {
        infinite: {
          label: '损失变成无穷大',
          why: '开始时确实会猛升。但随后隐藏单元都沉默了，坡度也随之消失。',
        },
        guesses: {
          label: '停在瞎猜的水平',
          why: '跳几下之后，ReLU 单元对所有图像都输出 0：没有坡度能带它回来。',
        },
        fastest: {
          label: '学得最快',
          why: '取它的三分之一就很好。取 2，最初几跳就毁掉了网络。',
        },
      },
      reveal:
        '[永远是十分之一](claim:guesses-for-ever)：没有报错，没有无穷大，只是网络已经死了。在网络上，错误的学习率可能看上去毫无异样。',
    },
    tune: {
      title: '轮到你了',
      text: '梯度下降，300 步。[学习率 0.1 时，测试图像的错误率将近 8%](claim:nearly-eight)。只调[学习率](control:rate)，降到 6% 以下。',
      hint: '试试三倍、五倍、十倍。太大的那个，照例就在前面不远处。',
      done: '[取 0.5，约为 5%](claim:half-a-unit)：花两分钟找到的学习率，往往比换一个优化器更有用。',
    },
    chance: {
      title: '还有偶然',
      text: '同一场竞赛，[换一组初始权重和批次](control:seed)：[次序不变，数值变了](claim:another-draw)。百分之一的差别，也许只是运气。要比较优化器，就得为每一个调好学习率，并用几个种子重复。',
    },
  },
};
