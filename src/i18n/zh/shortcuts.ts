import type { shortcuts as en } from '../en/shortcuts';
import type { Shape } from '../shape';

/** 快捷键面板的文字。 */
export const shortcuts: Shape<typeof en> = {
  space: '空格',
  click: '点击',
  race: {
    title: '竞赛',
    toggle: '播放、暂停',
    step: '后退一步、前进一步',
    restart: '回到起点',
    undo: '撤销',
    redo: '重做',
    present: '放映给全班，再按一次退出',
    story: '放映时：播放到下一件事，退回上一件事',
    palette: '按名称查找所有操作',
    forward: '前进一步',
    back: '后退一步',
    search: '输入想做的事…',
    nothing: '没有这个名称的操作',
    help: '显示这些快捷键',
  },
  stage: {
    title: '主视图',
    zoom: '放大、缩小',
    fit: '显示全部',
    pan: '移动或旋转获得焦点的视图',
    add: '再添加一个起点',
  },
  start: {
    title: '获得焦点的起点',
    move: '移动它；按住 Shift 时移动十倍距离',
    remove: '删除它（第一个起点除外）',
  },
  field: {
    title: '输入框和滑块',
    round: '下一个整齐的值',
    take: '采用输入的值',
    leave: '恢复原来的值；关闭已打开的面板',
    tenth: '在步数滑块上：移动全程的十分之一',
  },
};
