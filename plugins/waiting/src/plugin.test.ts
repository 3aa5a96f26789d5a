import { checkPlugin } from '@tsuzuri/plugin/testing'
import { waitingPlugin } from './plugin.ts'

checkPlugin(waitingPlugin)
