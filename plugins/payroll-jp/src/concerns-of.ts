import type { Localized } from '@tsuzuri/model'
import type { PlanConcern } from '@tsuzuri/plugin'
import { cycleOf } from './cycle/cycle-of.ts'
import type { DutyContext } from './duty.ts'

/** What whoever plans the months should know, each in a plain sentence. */
export const concernsOf = (months: readonly string[], to: string, context: DutyContext): readonly PlanConcern[] => {
  const { facts, offices } = context
  const { closingDay, payDay, payMonth, bonusDay, bonusMonths, withholdingTerm, residentTaxTerm } = facts
  const tell = (kind: PlanConcern['kind'], fact: string, words: Localized): PlanConcern => ({
    kind,
    words,
    page: facts.pages.get(fact) ?? null,
  })
  const concerns: PlanConcern[] = []
  if (closingDay === null || payDay === null || payMonth === null)
    concerns.push(
      tell('problem', 'closingDay', {
        ja: '締日・支給日・支給月のどれかがマスタに入力されていないため、毎月の給与と年末調整の予定は作れません。',
        en: 'Closing day, pay day or month of payment is missing on the master pages, so monthly payroll and the year-end adjustment cannot be planned.',
      }),
    )
  else if (payMonth === 'same' && closingDay >= payDay)
    concerns.push(
      tell('problem', 'payMonth', {
        ja: `締日(${closingDay}日)が支給日(${payDay}日)より前ではないため、当月払いでは計算できません。支給月を「翌月払い」にするか、締日と支給日を直してください。`,
        en: `The closing day (${closingDay}) is not before the pay day (${payDay}), which cannot be paid in the same month. Choose “Next month”, or correct the days.`,
      }),
    )
  for (const [fact, day] of Object.entries({ closingDay, payDay, bonusDay })) {
    if (day === null || day < 29) continue
    const name = { closingDay: { ja: '締日', en: 'closing day' }, payDay: { ja: '支給日', en: 'pay day' } }[fact] ?? {
      ja: '賞与の支給日',
      en: 'bonus pay day',
    }
    concerns.push(
      tell('notice', fact, {
        ja: `${name.ja}の${day}日がない月(2月など)は、その月の末日にします。`,
        en: `In months without a day ${day} (such as February) the ${name.en} is the last day of the month.`,
      }),
    )
  }
  const tight = months.filter((month) => cycleOf(month, context)?.isTight)
  if (tight.length > 0)
    concerns.push(
      tell('notice', 'dataLead', {
        ja: `締日から支給日までの営業日が足りず、提出・計算・確認・振込の日が重なる月があります(${tight.map(monthJa).join('、')})。日数を見直してください。`,
        en: `There are too few business days from closing to pay day in ${tight.join(', ')}; data, calculation, check and transfer fall on the same day. Please look at the lead times.`,
      }),
    )
  if (bonusMonths.length > 0 && bonusDay === null)
    concerns.push(
      tell('problem', 'bonusMonths', {
        ja: '賞与の支給月はありますが支給日が入力されていないため、賞与の予定は作れません。',
        en: 'There are months of bonuses but no bonus pay day, so bonuses cannot be planned.',
      }),
    )
  if (withholdingTerm === null)
    concerns.push(
      tell('notice', 'withholdingTerm', {
        ja: '源泉所得税の納付が選ばれていないため、毎月納付として作ります。',
        en: 'How withheld income tax is paid is not said; it is planned monthly.',
      }),
    )
  if (residentTaxTerm === null)
    concerns.push(
      tell('notice', 'residentTaxTerm', {
        ja: '住民税の納入が選ばれていないため、毎月納入として作ります。',
        en: 'How resident tax is paid is not said; it is planned monthly.',
      }),
    )
  if (offices.knownUntil < to)
    concerns.push(
      tell('notice', '', {
        ja: `祝日は${offices.knownUntil}までしか分かっていません。それより後の日は、土日と年末年始だけを休みとして数えています。`,
        en: `Holidays are known until ${offices.knownUntil} only. Later days are counted with weekends and the turn of the year alone.`,
      }),
    )
  return concerns
}

const monthJa = (month: string): string => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
