import type { ClosingPeriod } from './closing-days.ts'

/** With which a portal begins. */
export const usualClosingDays: readonly ClosingPeriod[] = [{ name: '年末年始', from: '12-29', to: '01-03' }]
