import type { CatalogMessages } from '../en/catalog';
import { datasets } from './catalog/datasets';
import { fits, parameters } from './catalog/fits';
import { hyper } from './catalog/hyper';
import { networks } from './catalog/networks';
import { optimizers } from './catalog/optimizers';
import { schedules } from './catalog/schedules';
import { surfaces } from './catalog/surfaces';
import { wrappers } from './catalog/wrappers';

/** 目录条目的中文名称与说明，按 id 查找；缺少的条目显示英文原文。 */
export const catalog: CatalogMessages = {
  hyper,
  short: { sgd: 'SGD', momentum: '动量法', nesterov: 'Nesterov' },
  surfaces,
  fits,
  parameters,
  optimizers,
  schedules,
  datasets,
  networks,
  wrappers,
  choices: {
    hutchinson: 'Hutchinson',
    'gauss-newton': '高斯-牛顿',
    coupled: '加入梯度',
    decoupled: '与梯度分开',
  },
  networksOnly: {
    'gauss-newton': '它从网络的回答中抽取标签，而曲面没有标签',
  },
};
