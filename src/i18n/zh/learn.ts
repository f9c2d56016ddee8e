import type { learn as en } from '../en/learn';
import type { Shape } from '../shape';

/** 课程页面的文字；各课的内容在 src/lessons。 */

export const learn: Shape<typeof en> = {
  link: '课程',
  title: '课程',
  intro:
    '在真实的实验旁边上短课，只要知道什么是导数就行。每一课都先问你觉得会发生什么，再让你看：看演示就该这样学。',
  minutes: '{{minutes}} 分钟',
  needsData: '等数据拟合做好',
  finished: '已完成',
  begun: '学到第 {{step}} 步',
  step: '第 {{step}} 步，共 {{of}} 步',
  back: '上一步',
  next: '下一步',
  hint: '给点提示',
  showMe: '做给我看',
  again: '从头再来',
  up: '上移',
  down: '下移',
  asItIs: '这个顺序就对',
  placeIt: '点一下那个位置，或把起点移过去。',
  placed: '你说的是 {{place}}。可以再移，也可以让比赛来回答。',
  commit: '这就是我的预测',
  first: '然后比赛开始，给出答案。',
  watch: '看着……',
  said: '你说的：',
  truth: '比赛的回答：',
  right: '正如你所说。',
  wrong: '这次不对。',
  end: '这是最后一步。',
  sources: '延伸阅读',
  charts: '回到图表',
  withoutGradient: '不显示梯度场',
  teacher: {
    open: '给老师',
    aims: '目标',
    before: '学生应先知道什么',
    advice: '怎么上这一课',
    questions: '可以问全班的问题',
    wrongIdeas: '常见的错误想法',
  },
};
