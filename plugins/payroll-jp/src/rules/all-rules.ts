import type { DutyRule } from '../duty.ts'
import { basicPayReport } from './basic-pay-report.ts'
import { bonus } from './bonus.ts'
import { employmentReports } from './employment-reports.ts'
import { incomeTax } from './income-tax.ts'
import { januaryStatements } from './january-statements.ts'
import { labourInsurance } from './labour-insurance.ts'
import { payCycle } from './pay-cycle.ts'
import { residentTax } from './resident-tax.ts'
import { residentTaxNotice } from './resident-tax-notice.ts'
import { socialInsurance } from './social-insurance.ts'
import { standardPayChange } from './standard-pay-change.ts'
import { yearEndAdjustment } from './year-end-adjustment.ts'

/** What a Japanese payroll year is made of. */
export const allRules: readonly DutyRule[] = [
  payCycle,
  bonus,
  incomeTax,
  residentTax,
  residentTaxNotice,
  socialInsurance,
  standardPayChange,
  basicPayReport,
  labourInsurance,
  employmentReports,
  yearEndAdjustment,
  januaryStatements,
]
