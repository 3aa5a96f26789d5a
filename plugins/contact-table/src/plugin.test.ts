import { checkPlugin } from '@tsuzuri/plugin/testing'
import { contactTablePlugin } from './plugin.ts'

checkPlugin(contactTablePlugin, { attributes: { 'contact-table': [{ state: 'open', limit: '2' }, { channel: 'phone' }] } })
