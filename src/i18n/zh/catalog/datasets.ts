import type { CatalogMessages } from '../../en/catalog';

export const datasets: CatalogMessages['datasets'] = {
  mnist: {
    name: 'MNIST',
    about: '手写数字，居中且大小一致：大到足够真实，小到可以竞赛。',
  },
  spirals: { name: '螺旋', about: '互相缠绕的旋臂：单元少的网络难以区分。' },
  circles: { name: '圆环', about: '层层相套的圆环：直线分不开，坐标的平方可以。' },
  moons: { name: '月牙', about: '互相伸入的半月，开口交替向上、向下。' },
  xor: { name: '异或', about: '类别交替的扇区；两类时即 x₁x₂ 的符号，没有直线能分开。' },
  gaussians: { name: '高斯团', about: '圆形的点云：直线就能分得尽可能好。' },
  grid: { name: '棋盘', about: '棋盘有许多角，每个角都需要自己的单元。' },
  plane: { name: '平面', about: '沿一个方向均匀增长的值：一个线性层就能拟合。' },
  hills: { name: '山丘', about: '两座山丘和两个洼地，其间的值接近 0。' },
  sine: { name: '正弦', about: '两个坐标正弦的平均：波浪，以正弦作特征时变平。' },
  points: { name: '自己的点', about: '你画出、粘贴或打开的点，各有类别或值。' },
};
