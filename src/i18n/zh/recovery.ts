import type { recovery as en } from '../en/recovery';
import type { Shape } from '../shape';

export const recovery: Shape<typeof en> = {
  silent: '没有留下信息',
  'worker-crashed': '计算引擎停止了（{{message}}）。已换上新的引擎，竞赛从第 {{step}} 步继续。',
  'threads-stuck':
    '浏览器在启动线程时没有响应。已重新启动计算引擎，不再使用其他线程，竞赛从第 {{step}} 步继续；用多个核心会更快。重新加载页面会再次尝试使用线程。',
  'device-lost': '图形设备已丢失（{{message}}）。设备已重新打开，竞赛从第 {{step}} 步继续。',
  resumed: '比赛从第 {{step}} 步继续：上次打开页面时，浏览器保存了它。',
  kept: '比赛已经结束；上次打开页面时，浏览器保存了它的曲线。',
  anew: '重新开始',
  elsewhere:
    '图形设备已丢失（{{message}}），且无法重新打开。从第 {{step}} 步起改用 {{backend}} 计算：末尾几位数字可能与该设备算出的不同。',
};
