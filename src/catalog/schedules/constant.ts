import { defineSchedule } from '../define';

export const constant = defineSchedule({
  id: 'constant',
  name: 'Constant',
  params: {},
  formula: 'lr0',
  about: 'The same rate from first to last: the honest base line for every other schedule.',
});
