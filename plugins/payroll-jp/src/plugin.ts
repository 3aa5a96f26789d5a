import { definePlan, definePlugin } from '@tsuzuri/plugin'
import { planDuties } from './plan-duties.ts'

/** 給与の年間予定: the duties of a payroll year, as they follow from the master pages and the law. */
export const payrollJpPlugin = definePlugin({
  name: 'payroll-jp',
  collections: [],
  blocks: {},
  pageTypes: {},
  plans: {
    'payroll-year': definePlan({ label: { ja: '給与の年間予定', en: 'Payroll year' }, collection: 'schedule', follow: planDuties }),
  },
  rules: [],
  messages: { ja: {}, en: {} },
})
