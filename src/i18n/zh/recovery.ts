import type { recovery as en } from '../en/recovery';
import type { Shape } from '../shape';

export const recovery: Shape<typeof en> = {
  silent: '没有留下信息',
  'worker-crashed': '计算引擎停止了（{{message}}）。已换上新的引擎，竞赛从第 {{step}} 步继续。',
  'device-lost': '图形设备已丢失（{{message}}）。设备已重新打开，竞赛从第 {{step}} 步继续。',
  elsewhere:
    '图形设备已丢失（{{message}}），且无法重新打开。从第 {{step}} 步起改用 {{backend}} 计算：末尾几位数字可能与该设备算出的不同。',
};
