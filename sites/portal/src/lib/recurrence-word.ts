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
  return day === undefined ? t('recurrence.other', { rule }) : t('recurrence.monthDay', { day })
}
