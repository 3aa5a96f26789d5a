import { clientRoles, firmRoles } from '@tsuzuri/model'
import { definePageType } from '@tsuzuri/plugin'

/** A page without fields. */
export const plain = definePageType({
  label: { ja: '通常ページ', en: 'Plain page' },
  writers: [...firmRoles, ...clientRoles.filter((role) => role !== 'client-viewer')],
  fields: {},
  body: '',
})
