import { checkPlugin } from '@tsuzuri/plugin/testing'
import { reportPlugin } from './plugin.ts'

checkPlugin(reportPlugin)
