import { experimentErrors } from './experiment-errors';
import { formulaErrors } from './formula-errors';

/** 出错时的说明，每条都给出补救办法。 */
export const errors = {
  edit: '这个设置不合适：{{message}}',
  corrected: {
    changes: '比赛不再到达第 {{steps}} 步之后，那里记录的 {{count}} 次更改已去掉。撤销可恢复。',
    schedules: '调度的长度已随比赛变为 {{steps}} 步。',
    points: '这 {{count}} 个点现在是你自己的：不再由生成方法和种子产生。撤销可恢复。',
    full: '第 {{run}} 个运行已记录 {{count}} 次更改，不能再多。请在它的卡片上采用最新的值，或去掉这些更改。',
    training: '训练集现有 {{training}} 张图片：{{validation}} 张留作验证。撤销可恢复。',
    validation: '验证集现有 {{validation}} 张图片：{{training}} 张用于训练。撤销可恢复。',
  },
  page: '这里没有“{{page}}”页面。当前是曲面实验室，其他页面见上方导航栏。',
  crash: '计算引擎停止了（{{message}}）。已换上新的引擎，什么也没有丢失。',
  crashAgain: '计算引擎又停止了（{{message}}）。请改动一下实验，或重新加载页面。',
  language: '中文文字未能加载，请检查网络连接后再次选择中文。',
  link: {
    'newer-version':
      '此链接由更新版本的 Downhill 生成。请刷新页面获取最新版本；目前显示的内容并非来自此链接。',
    damaged:
      '此链接已损坏：有一部分缺失或在传递中被更改。请重新复制完整链接；目前显示的内容并非来自此链接。',
    'too-large':
      '此链接超过了任何实验可能的大小，因此没有打开。请重新索取链接；目前显示的内容并非来自此链接。',
    invalid: '此链接中的实验无法运行：{{message}}',
    view: '此链接的实验已打开，但其画面设置没有全部打开：有一部分已损坏，或由更新版本的 Downhill 生成。这一部分按首次访问时的样子显示。',
  },
  formula: formulaErrors,
  experiment: experimentErrors,
  failure: {
    'worker-crashed': '计算引擎停止了：{{message}}',
    'threads-stuck': '浏览器在启动线程时没有响应。',
  },
  tryAgain: '重试',
} as const;
