import { checkPlugin } from '@tsuzuri/plugin/testing'
import { helloPlugin } from './plugin.ts'

checkPlugin(helloPlugin)
