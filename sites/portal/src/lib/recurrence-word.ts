import type { MessageKey, Translate } from '../messages/translate.ts'

/** The rules that are offered, by what is stored. */
export const recurrences = ['FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=YEARLY'] as const

const words: Readonly<Record<string, MessageKey>> = {
  'FREQ=DAILY': 'recurrence.daily',
  'FREQ=WEEKLY': 'recurrence.weekly',
  'FREQ=MONTHLY': 'recurrence.monthly',
  'FREQ=MONTHLY;BYMONTHDAY=-1': 'recurrence.monthEnd',
  'FREQ=YEARLY': 'recurrence.yearly',
}

/** A recurrence rule in words; one that has none of its own is called by its kind and shown as it is. */
export const recurrenceWord = (rule: string, t: Translate): string => {
  const word = words[rule]
  if (word !== undefined) return t(word)
  const day = /^FREQ=MONTHLY;BYMONTHDAY=(\d{1,2})$/.exec(rule)?.[1]
  if (day !== undefined) return t('recurrence.monthDay', { day })
  const [, ordinal, nth] = /^FREQ=MONTHLY;BYDAY=(-1|[1-5])([A-Z]{2})$/.exec(rule) ?? []
  if (isOrdinal(ordinal) && isWeekDay(nth))
    return t('recurrence.monthWeekDay', { ordinal: t(`ordinal.${ordinal}`), day: t(`weekday.${nth}`) })
  const days = /^FREQ=WEEKLY;BYDAY=([A-Z,]+)$/.exec(rule)?.[1]?.split(',') ?? []
  if (days.length > 0 && days.every((one) => isWeekDay(one)))
    return t('recurrence.weekDays', { days: days.map((one) => t(`weekday.${one}`)).join(t('list.comma')) })
  return t('recurrence.other', { rule })
}

const weekDays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const ordinals = ['1', '2', '3', '4', '5', '-1'] as const
const isWeekDay = (name: string | undefined): name is (typeof weekDays)[number] => weekDays.some((one) => one === name)
const isOrdinal = (name: string | undefined): name is (typeof ordinals)[number] => ordinals.some((one) => one === name)
