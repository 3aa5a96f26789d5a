import { writingRoles } from '@tsuzuri/model'
import { definePageType } from '@tsuzuri/plugin'

/** A page without fields. */
export const plain = definePageType({
  label: { ja: '通常ページ', en: 'Plain page' },
  writers: writingRoles,
  fields: {},
  body: '',
})
