import type { present as en } from '../en/present';
import type { Shape } from '../shape';

/** 面向全班放映时的文字。 */
export const present: Shape<typeof en> = {
  open: '放映给全班',
  about: '大字号、一句说明，不显示尚未发生的部分。按 N 或 Page Down 播放到下一件事。',
  leave: '退出放映',
  caption: '正在发生什么',
};
