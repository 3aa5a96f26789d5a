import type { DaysOff } from '@tsuzuri/plugin'

const turnOfYear = { kind: 'closing', name: { ja: '銀行の年末年始', en: 'Turn of the year' } } as const

/**
 * When banks rest beside Sundays: holidays, 31 December to 3 January, and Saturdays (銀行法15条1項・銀行法施行令5条1項). They are
 * open on 29 and 30 December, when offices rest.
 */
export const bankDaysOff = (offices: DaysOff): DaysOff => ({
  reason: (day) => {
    const reason = offices.reason(day)
    if (reason?.kind === 'holiday') return reason
    return day.slice(5) >= '12-31' || day.slice(5) <= '01-03' ? turnOfYear : null
  },
  knownUntil: offices.knownUntil,
})
