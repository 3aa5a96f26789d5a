import { firmRoles } from '@tsuzuri/model'
import { definePageType } from '@tsuzuri/plugin'
import { contradictions } from './contradictions.ts'
import { masterFields } from './master-fields.ts'
import { officeFields } from './office-fields.ts'
import { payrollFields } from './payroll-fields.ts'

/** The client's facts. The firm writes them from its hearings; the client confirms them. */
export const master = definePageType({
  label: { ja: 'マスタ', en: 'Master' },
  writers: firmRoles,
  published: true,
  confirmed: true,
  ownerField: 'owner',
  reviewField: 'reviewDate',
  check: contradictions,
  fields: { ...masterFields, ...payrollFields, ...officeFields },
  body: `## 内容

## 例外・注意点

## 変更の経緯
`,
})
