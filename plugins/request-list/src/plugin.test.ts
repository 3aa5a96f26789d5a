import { checkPlugin } from '@tsuzuri/plugin/testing'
import { requestListPlugin } from './plugin.ts'

checkPlugin(requestListPlugin, { attributes: { 'request-list': [{ view: 'board' }, { state: 'open' }] } })
