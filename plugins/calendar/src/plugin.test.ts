import { checkPlugin } from '@tsuzuri/plugin/testing'
import { calendarPlugin } from './plugin.ts'

checkPlugin(calendarPlugin, { attributes: { calendar: [{ view: 'list' }, { view: 'list', month: '1999-12' }] } })
