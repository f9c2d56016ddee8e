import type { share as en } from '../en/share';
import type { Shape } from '../shape';

export const share: Shape<typeof en> = {
  about: '链接包含全部内容，打开后画面完全一致。不会向任何地方发送数据。',
  link: '链接',
  copy: '复制链接',
  copied: '已复制',
  failed: '浏览器拒绝了复制。请选中链接手动复制。',
  qr: '链接的二维码',
  qrTooLong: '这个实验太长，无法生成二维码，请使用链接。',
};
