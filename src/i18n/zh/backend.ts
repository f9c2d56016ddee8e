import type { backend as english } from '../en/backend';
import type { Shape } from '../shape';

export const backend = {
  forced: '手动选择。',
  hardware: '使用本机显卡的 WebGPU。',
  gpu: {
    none: '没有 WebGPU 适配器。',
    software: '唯一的 WebGPU 适配器是软件实现。',
    failed: 'WebGPU 在这里无法启动。',
  },
  onlyCpu: '其余后端中只有 JavaScript 可用。',
  forgotten: '上次访问时试跑最快的 {{name}} 已无法启动，因此重新试跑。',
  trial: {
    now: '试跑中 {{name}} 最快：每步 {{times}}。',
    earlier: '上次访问的试跑中 {{name}} 最快：每步 {{times}}。',
    again: '其中 {{name}} 最快：每步 {{times}}。',
  },
  time: '{{name}} {{ms}} 毫秒',
  and: '，',
  keepRace: '在此浏览器中保存最近一场比赛',
  keepRaceNote:
    '重新加载页面后会继续这场比赛。只保存最近一场（至多 96 MiB），且只存于本机；取消勾选会立即将其删除。',
  networkNote:
    '在同一后端和设备上，同一实验的曲线逐位相同；在其他设备上则统计意义上一致。更换后端会重新开始竞赛。',
  none: '尚未选择：加载网络时再选择后端。',
  adapter: '适配器：{{adapter}}',
} as const satisfies Shape<typeof english>;
