import type { rules as en } from '../en/rules';
import type { Shape } from '../shape';

export const rules: Shape<typeof en> = {
  dock: {
    label: '规则编辑器，运行 {{number}}',
    title: '您自己的优化器',
    run: '运行 {{number}}',
    close: '关闭编辑器',
    live: '边输入边运行',
    trains: '所属运行会以新规则重新开始',
    stale: '当前显示的是上一个有效规则',
    rule: '运行 {{number}} 的更新规则',
    preview: '正在运行的规则',
    help: 'theta：参数，g：梯度，t：更新序号（从 1 起），lr：学习率。没有任何一行定义的名称会变成滑块。Ctrl+空格补全，Tab 离开。',
  },
  names: {
    theta: '参数',
    g: '梯度',
    t: '更新序号，从 1 起',
    noise: '标准正态随机数',
    hessian: 'Hessian 矩阵对角线的估计',
    gaussNewton: '高斯-牛顿矩阵对角线的估计（仅网络）',
    lr: '学习率（经调度后）',
    x: '第一坐标',
    y: '第二坐标',
    above: '上文已计算',
    state: '上一步留下的值',
    hyper: '超参数',
    constant: '常数',
  },
};
