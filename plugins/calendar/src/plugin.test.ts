import { checkPlugin } from '@tsuzuri/plugin/testing'
import { calendarPlugin } from './plugin.ts'

checkPlugin(calendarPlugin)
