/** How values are worded that are neither text nor number. */
export const jaValues = {
  'recurrence.daily': '毎日',
  'recurrence.weekly': '毎週',
  'recurrence.monthly': '毎月同じ日',
  'recurrence.monthEnd': '毎月末日',
  'recurrence.monthDay': '毎月{day}日',
  'recurrence.yearly': '毎年',
  'recurrence.other': 'その他({rule})',
  'value.yes': 'はい',
  'value.no': 'いいえ',
  'value.gone': '(退会した人)',
  'value.unseen': '(削除されたか、見られません)',
  'value.emptied': '(空)',
} as const
