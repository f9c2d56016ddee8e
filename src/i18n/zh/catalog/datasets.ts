import type { CatalogMessages } from '../../en/catalog';

export const datasets: CatalogMessages['datasets'] = {
  mnist: {
    name: 'MNIST',
    about: '手写数字，居中且大小一致：大到足够真实，小到可以竞赛。',
  },
};
