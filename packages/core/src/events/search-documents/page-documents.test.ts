import { aPage, aPortal } from '@tsuzuri/testing'
import { expect, test } from 'vitest'
import { pageDocuments } from './page-documents.ts'

test('a page is found by what its fields say, never by the ids of what they point to', () => {
  const page = aPage(aPortal().id, {
    fields: { owner: 'fqZOdx9cHTt33XEPFsvVXMIPiLOqh0JN', cycle: 'monthly', payDay: 25, note: '翌月払い', place: '東京' },
  })
  const label = { ja: '', en: '' }
  const [found] = pageDocuments({
    shared: { page, text: { text: '本文', sections: [] } },
    draft: null,
    comments: [],
    fields: {
      owner: { kind: 'person', label },
      cycle: { kind: 'choice', label, choices: { monthly: { ja: '毎月', en: 'Monthly' } } },
      payDay: { kind: 'day-of-month', label },
      note: { kind: 'text', label },
    },
  })
  expect(found?.body).toBe('毎月\n25\n翌月払い\n東京\n本文')
})
