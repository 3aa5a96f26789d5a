import type { FieldValues } from '@tsuzuri/model'
import type { FieldFlaw } from '@tsuzuri/plugin'

/** What facts about pay say against one another. The schedule says the same of what it could not plan. */
export const contradictions = (fields: FieldValues): readonly FieldFlaw[] => {
  const { closingDay, payDay, payMonth, bonusDay } = fields
  const flaws: FieldFlaw[] = []
  if (payMonth === 'same' && isDay(closingDay) && isDay(payDay) && closingDay >= payDay)
    flaws.push({
      field: 'payDay',
      words: {
        ja: `締日(${closingDay}日)が支給日(${payDay}日)より前ではないため、当月払いにはできません。支給月を「翌月払い」にするか、締日か支給日を直してください。`,
        en: `The closing day (${closingDay}) is not before the pay day (${payDay}), so it cannot be paid in the same month. Choose “Next month”, or correct the days.`,
      },
    })
  for (const [field, day] of Object.entries({ closingDay, payDay, bonusDay }))
    if (isDay(day) && (day === 29 || day === 30))
      flaws.push({
        field,
        words: {
          ja: `${day}日がない月(2月など)は、その月の末日として扱います。いつも月末なら31と入力してください。`,
          en: `In months without a day ${day}, such as February, it is the last day. Write 31 if it is always the last.`,
        },
      })
  return flaws
}

const isDay = (value: FieldValues[string] | undefined): value is number => typeof value === 'number' && value >= 1 && value <= 31
