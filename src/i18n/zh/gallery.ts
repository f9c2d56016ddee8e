import type { gallery as en } from '../en/gallery';
import type { Shape } from '../shape';

export const gallery: Shape<typeof en> = {
  title: '图库',
  intro:
    '值得一看的比赛，每个都有一处看点。点击即可在实验室中打开并随意更改；撤销或后退按钮可以返回。',
  saved: '保存在此浏览器中',
  none: '还没有。可以保存实验室中的实验，或打开存有实验的文件。',
  save: '保存实验室中的实验',
  import: '打开文件',
  exportAll: '全部存为文件',
  export: '将“{{name}}”存为文件',
  rename: '重命名“{{name}}”',
  nameOf: '“{{name}}”的名称',
  remove: '删除“{{name}}”',
  removed: '已删除：{{name}}',
  refused: '浏览器没有为本站保存任何内容：空间已满，或被禁止。请存为文件。',
  notRead: '无法读取的有 {{count}} 个。{{message}}',
  noExperiment: '文件中既没有实验也没有链接。',
  unreadable: '由更新版本的 Downhill 生成，或已损坏：无法打开。',
  recent: '最近',
  stories: '看点',
  versus: ' 对 ',
  name: '{{place}}：{{race}}',
  nameMore: '{{place}}：{{race}} 等，另有 {{more}} 个',
};
