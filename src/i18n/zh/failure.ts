import type { failure as en } from '../en/failure';
import type { Shape } from '../shape';
import { errors } from './errors';

export const failure: Shape<typeof en> = {
  ...errors.failure,
  'engine-failed': '计算引擎遇到错误：{{message}}',
  'backend-unavailable':
    '后端 {{backend}} 在这里无法使用{{detail}}。请在上方的标志中选择“自动”或其他后端。',
  'device-lost': '图形设备已丢失（{{message}}）。请重试，或在上方选择其他后端。',
  'shard-missing':
    '服务器上缺少一部分数字数据：{{file}}{{detail}}。请重试，或用 npm run data 生成数据。',
  'shard-damaged': '一部分数字数据已损坏：{{file}}{{detail}}。请重试。',
  'part-missing': '计算引擎的一部分未能加载。请检查网络连接后重试。',
  'start-missing':
    '这场竞赛从 {{file}} 的参数开始。链接和实验都不含这些参数，此浏览器中也没有：请在此打开该文件。',
  'start-other':
    '这场竞赛应从 {{file}} 的参数开始，而它们属于层结构不同的网络。请打开此网络的文件，或从随机权重开始。',
  offline: '无法获取数字数据：{{file}}。请检查网络连接后重试。',
  'experiment-invalid': '此实验无法运行：{{message}}',
};
