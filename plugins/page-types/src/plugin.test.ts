import { checkPlugin } from '@tsuzuri/plugin/testing'
import { pageTypesPlugin } from './plugin.ts'

checkPlugin(pageTypesPlugin)
