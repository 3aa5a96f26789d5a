import { checkPlugin } from '@tsuzuri/plugin/testing'
import { payrollJpPlugin } from './plugin.ts'

checkPlugin(payrollJpPlugin)
