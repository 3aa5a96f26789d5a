import { definePlugin } from '@tsuzuri/plugin'
import { en } from '../messages/en.ts'
import { ja } from '../messages/ja.ts'
import { calendarBlock } from './block.ts'
import { digestSchedule } from './digest-schedule.ts'
import { scheduleFeed } from './feed/schedule-feed.ts'
import { schedule } from './schedule.ts'

/** カレンダー: the duties of both sides by time. */
export const calendarPlugin = definePlugin({
  name: 'calendar',
  collections: [schedule],
  blocks: { calendar: calendarBlock },
  pageTypes: {},
  feeds: { 'calendar.ics': scheduleFeed },
  rules: [],
  digest: digestSchedule,
  messages: { ja, en },
})
