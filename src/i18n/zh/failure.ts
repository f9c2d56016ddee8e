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
  offline: '无法获取数字数据：{{file}}。请检查网络连接后重试。',
  'experiment-invalid': '此实验无法运行：{{message}}',
};
