import { expect, test } from 'vitest'
import { translator } from '../messages/translate.ts'
import { recurrenceWord } from './recurrence-word.ts'

test.each([
  ['FREQ=MONTHLY;BYMONTHDAY=25', '毎月25日', 'Every month on day 25'],
  ['FREQ=MONTHLY;BYDAY=3WE', '毎月第3水曜日', 'On the third Wednesday of every month'],
  ['FREQ=MONTHLY;BYDAY=-1FR', '毎月最終金曜日', 'On the last Friday of every month'],
  ['FREQ=WEEKLY;BYDAY=MO,TH', '毎週月曜日、木曜日', 'Every week on Monday, Thursday'],
  ['FREQ=MONTHLY;INTERVAL=2', 'その他(FREQ=MONTHLY;INTERVAL=2)', 'Other (FREQ=MONTHLY;INTERVAL=2)'],
])('%s is said in words', (rule, ja, en) => {
  expect([recurrenceWord(rule, translator('ja')), recurrenceWord(rule, translator('en'))]).toEqual([ja, en])
})
