import type { LessonText } from '../../schema/text';
import type { lesson } from './lesson';

export const text: LessonText<typeof lesson> = {
  steps: {
    parabola: {
      title: '拟合抛物线，跳到它的底',
      text: "梯度下降只知道坡度。再知道弯曲程度，就可以在此处拟合一条抛物线，直接跳到它的最低点：$x\\leftarrow x-f'(x)/f''(x)$。多个变量时，**牛顿法**用二阶导数矩阵（黑塞矩阵）：$\\theta\\leftarrow\\theta-H^{-1}\\nabla f$。它不需要学习率。",
    },
    'how-many': {
      title: '在峡谷里',
      text: '在峡谷 $f=\\tfrac12(x^2+25y^2)$ 里，要使损失低于百万分之一，[最好的学习率约需 100 步](claim:descent-a-hundred)。',
      question: '牛顿法需要多少步？',
      low: '一步不走，就还在起点。',
      high: '想一想它在这里拟合出的抛物面：那是哪个函数？',
      reveal: '[一步](claim:one-step)：函数本身就是抛物面，拟合毫无误差，峡谷再长也一样。',
    },
    valley: {
      title: '弯曲的山谷',
      text: '这里没有抛物面能完全吻合。参赛的有：牛顿法；由梯度猜测曲率的 BFGS；学习率 $0.1$ 的 Adam；学习率 $0.0018$（几乎最好）的梯度下降。到达指损失低于百万分之一，共 1500 步。',
      question: '请排出先后。',
      items: {
        newton: '牛顿法',
        bfgs: 'BFGS',
        adam: 'Adam',
        descent: '梯度下降',
      },
      traps: {
        adam: '它转弯转得好，但它的步子不知道曲率。',
        bfgs: '很接近。但它要在路上学习曲率，而牛顿法直接算出来。',
        descent: '陡壁限制了它的学习率，沿着谷底只能慢慢爬。',
      },
      else: '牛顿法第一是对的。用到曲率的，都在不用曲率的前面。',
      reveal:
        '[牛顿法 5 步，BFGS 三十步左右，Adam 约 1000 步，梯度下降没有到](claim:newton-leads)。但是，一步的代价各不相同。',
    },
    digits: {
      title: '先狂野，后精确',
      text: '离得远时，抛物面是错的：[牛顿法的第二步，损失猛升到 300 以上](claim:wild-jump)。离得近时，它几乎是对的，每一步都使正确的位数大约翻倍：[距离先是 0.6，然后 0.0007，然后 0.0000001](claim:digits-double)。',
    },
    hilltop: {
      title: '四个坑和一座山',
      text: '这个地形有四个坑，中间是一座山，山顶在 $(-0.3,-0.9)$ 附近。牛顿法从山坡上的 $(0.5,-0.5)$ 出发。',
      question: '单击它的终点。',
      traps: {
        nearest: '梯度下降也许会。牛顿法拟合抛物面，而在山上，抛物面是开口向下的。',
        right: '这是个坑，但牛顿法找的不是坑，而是坡度为 0 的地方。',
        'upper-left': '这是个坑，但牛顿法找的不是坑，而是坡度为 0 的地方。',
        'lower-left': '这是个坑，但牛顿法找的不是坑，而是坡度为 0 的地方。',
      },
      else: '它跳到抛物面坡度为 0 的地方。在山上，那是哪里？',
      reveal:
        '[它爬上了山顶](claim:ends-on-top)。牛顿法寻找坡度为 0 的地方，山顶、鞍点和坑，它一视同仁。',
    },
    downhill: {
      title: '让它下山',
      text: '从同一个起点，把损失降到 $0.001$ 以下。牛顿法的[设置](control:hyper)里，有一项是只取曲率的大小；也有别的方法会用曲率。',
      hint: '把曲率设为 absolute，即只取大小：这样负的曲率就不会再把步子引向上坡。也可以试试信赖域。',
      done: '[取曲率的绝对值，它就下山了](claim:absolute-falls)。[信赖域](claim:region-falls)只在近处相信抛物面，也能下山。',
    },
    price: {
      title: '代价',
      text: '$n$ 个参数时，$H$ 有 $n^2$ 个元素，解方程约需 $n^3$ 次运算。118,282 个参数，就是 140 亿个数：112 GB。所以对神经网络只好从简：L-BFGS 由二十来个向量猜测曲率，Adam 只除以梯度的大小。',
    },
    learned: {
      title: '猜出来的曲率',
      text: 'BFGS 起初用单位矩阵代替 $H$，每走一步就修正一次，并始终保持正定。它也从那个山坡出发。',
      question: '它停在哪里？',
      choices: {
        top: {
          label: '山顶，和牛顿法一样',
          why: '正定的猜测总使步子往下走，哪怕真正的曲率是负的。',
        },
        minimum: {
          label: '某个坑里',
          why: '它的猜测始终正定，而且只接受能降低损失的步子。',
        },
        off: {
          label: '飞走了',
          why: '它沿每个方向都要找到足够低的点。',
        },
      },
      reveal: '[在坑里](claim:bfgs-falls)，而且只用了梯度。所以中等规模的光滑问题，通常用它。',
    },
  },
};
