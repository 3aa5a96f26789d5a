import { checkPlugin } from '@tsuzuri/plugin/testing'
import { processingLogPlugin } from './plugin.ts'

checkPlugin(processingLogPlugin)
