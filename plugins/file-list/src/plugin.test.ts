import { checkPlugin } from '@tsuzuri/plugin/testing'
import { fileListPlugin } from './plugin.ts'

checkPlugin(fileListPlugin, { attributes: { 'file-list': [{ folder: '/給与' }, { folder: '/none' }] } })
