/** 三维视图的文字。 */
export const relief = {
  title: '3-D',
  long: '立体曲面，路径贴在曲面上',
  label: '{{name}}的立体图。拖动或用方向键旋转，加号和减号缩放，0 显示全部。',
  places: '单击放置起点，按住 Shift 单击可添加起点。',
  height: '高度：f',
  logHeight: '高度：log f',
  logHeightAbove: '高度：log (f − {{floor}})',
  toLinear: '高度和颜色为对数，切换为线性',
  toLog: '高度和颜色为线性，切换为对数（值相差足够大时）',
  noWebgl: '此浏览器不提供三维视图所需的 WebGL，仍显示平面图。请开启硬件加速，或换用其他浏览器。',
} as const;
