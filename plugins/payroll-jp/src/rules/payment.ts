import { businessDaysFrom } from '../days/business-days-from.ts'
import type { Duty, DutyContext } from '../duty.ts'

/** Business days before a payment by which the client has the slip or the data of it. */
const preparation = 5

/** A payment that the client makes by a deadline, and what the firm prepares for it. */
export const payment = (
  { key, title, to, note, about }: Pick<Duty, 'key' | 'title' | 'to' | 'note' | 'about'>,
  { people }: DutyContext,
): readonly Duty[] => {
  const ready = businessDaysFrom(people, to, -preparation)
  return [
    {
      key: `${key}/prepare`,
      title: `${title}の準備`,
      from: ready,
      to: ready,
      side: 'firm',
      kind: 'calculation',
      note: '納付書または納付データをお渡しします。',
      about,
    },
    { key, title: `${title}期限`, from: to, to, side: 'client', kind: 'deadline', note, about },
  ]
}
