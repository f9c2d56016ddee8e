import type { CatalogMessages } from '../../en/catalog';

export const networks: CatalogMessages['networks'] = {
  'softmax-regression': {
    name: 'Softmax 回归',
    about: '从像素到数字只有一层：凸问题，所有优化器都走向同一个最小值。',
  },
  'mlp-128-128': {
    name: '感知机 {sizes}',
    about: '两个 128 单元的隐藏层：小到能在浏览器里竞赛，又足以在测试数字上超过 97 %。',
  },
  'cnn-8-16': {
    name: '卷积网络 8-16',
    about: '两层在整幅图上共享权重的卷积：参数比感知机少，准确率更高。',
  },
};
