import { checkPlugin } from '@tsuzuri/plugin/testing'
import { contactTablePlugin } from './plugin.ts'

checkPlugin(contactTablePlugin)
