import { checkPlugin } from '@tsuzuri/plugin/testing'
import { fileListPlugin } from './plugin.ts'

checkPlugin(fileListPlugin)
