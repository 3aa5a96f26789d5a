const upload = (): FormData => {
  const form = new FormData()
  form.set('folder', '/給与')
  form.set('file', new File(['番号'], `${crypto.randomUUID()}.csv`))
  return form
}

/** What a route is sent beside its path, by the route as it stands in the table. */
export const routeBodies: Readonly<Record<string, () => unknown>> = {
  'POST /api/v1/me/searches': () => ({ name: '給与', choice: { q: '給与' } }),
  'PATCH /api/v1/me/searches/{search}': () => ({ name: '給与' }),
  'POST /api/v1/broadcasts': () => ({ collection: 'contacts', portals: ['abc'], title: '休業のお知らせ' }),
  'POST /api/v1/session': () => ({ email: 'nobody@abc.example', password: 'not the password' }),
  'POST /api/v1/session/second-factor': () => ({ code: '000000' }),
  'POST /api/v1/invitations/{token}/accept': () => ({ name: '花子', password: 'long enough password' }),
  'POST /api/v1/password-links/{token}/use': () => ({ password: 'long enough password' }),
  'POST /api/v1/inquiry-forms/{code}': () => ({ token: 'x', name: '花子', email: 'hanako@example.jp', text: '手続きについて' }),
  'PATCH /api/v1/me': () => ({ locale: 'en' }),
  'POST /api/v1/me/notices/read': () => ({}),
  'POST /api/v1/portals/{portal}/unread/read': () => ({}),
  'PUT /api/v1/me/notice-choices': () => ({ choices: { turn: 'now' } }),
  'PUT /api/v1/me/password': () => ({ current: 'some password', password: 'another long password' }),
  'POST /api/v1/me/app-passwords': () => ({ name: 'エクスプローラー', password: 'some password' }),
  'POST /api/v1/second-factor/enrol': () => ({ password: 'some password' }),
  'POST /api/v1/second-factor/confirm': () => ({ code: '000000' }),
  'DELETE /api/v1/second-factor': () => ({ password: 'some password' }),
  'POST /api/v1/portals': () => ({ slug: `p-${crypto.randomUUID()}`, name: 'Portal' }),
  'POST /api/v1/firm-admins': () => ({ email: 'nobody@abc.example' }),
  'PATCH /api/v1/portals/{portal}': () => ({ name: `ABC ${crypto.randomUUID()}` }),
  'POST /api/v1/portals/{portal}/erasure': () => ({ reason: '契約の終了', slug: 'abc' }),
  'POST /api/v1/portals/{portal}/erasure/approve': () => ({ slug: 'abc' }),
  'PUT /api/v1/portals/{portal}/closing-days': () => ({ closingDays: [{ name: '夏季休業', from: '08-13', to: '08-15' }] }),
  'POST /api/v1/portals/{portal}/escalation-rules': () => ({ side: 'client', businessDays: 3, to: { role: 'director' } }),
  'POST /api/v1/portals/{portal}/members': () => ({ email: `${crypto.randomUUID()}@abc.example`, role: 'client-viewer' }),
  'PATCH /api/v1/portals/{portal}/members/{member}': () => ({ role: 'client-viewer' }),
  'POST /api/v1/portals/{portal}/plans/{plan}/follow': () => ({ digest: 'of another day' }),
  'POST /api/v1/portals/{portal}/month-reports': () => ({ month: '2099-01' }),
  'POST /api/v1/portals/{portal}/page-types/{type}/flaws': () => ({ fields: {} }),
  'POST /api/v1/portals/{portal}/keys': () => ({ role: 'client-viewer' }),
  'POST /api/v1/portals/{portal}/pages': () => ({ title: `頁 ${crypto.randomUUID()}`, type: 'plain' }),
  'PATCH /api/v1/portals/{portal}/pages/{page}': () => ({ title: `改 ${crypto.randomUUID()}` }),
  'PUT /api/v1/portals/{portal}/pages/{page}/content': () => ({ markdown: `改 ${crypto.randomUUID()}` }),
  'PATCH /api/v1/portals/{portal}/pages/{page}/content': () => ({
    operations: [{ op: 'insert', at: 'end', markdown: crypto.randomUUID() }],
  }),
  'POST /api/v1/portals/{portal}/pages/{page}/revisions': () => ({ message: '区切り' }),
  'PATCH /api/v1/portals/{portal}/pages/{page}/revisions/{number}': () => ({ name: `確定 ${crypto.randomUUID()}` }),
  'POST /api/v1/portals/{portal}/pages/{page}/comments': () => ({ body: '質問', passage: { quote: '本文' } }),
  'PATCH /api/v1/portals/{portal}/pages/{page}/comments/{comment}': () => ({ body: `改 ${crypto.randomUUID()}` }),
  'POST /api/v1/portals/{portal}/pages/{page}/comments/{comment}/replies': () => ({ body: '回答' }),
  'POST /api/v1/portals/{portal}/collections/{collection}/records': () => ({ title: '依頼' }),
  'POST /api/v1/portals/{portal}/collections/{collection}/bulk': () => ({ records: ['999999'], patch: { title: '改' } }),
  'POST /api/v1/portals/{portal}/collections/{collection}/views': () => ({ name: '未完了', choice: { state: 'open' } }),
  'PATCH /api/v1/portals/{portal}/collections/{collection}/views/{view}': () => ({ name: '未完了' }),
  'POST /api/v1/portals/{portal}/collections/{collection}/imports': () => {
    const form = new FormData()
    form.set('file', new Blob(['件名\n依頼\n']), 'rows.csv')
    return form
  },
  'POST /api/v1/portals/{portal}/collections/{collection}/imports/{import}/take': () => ({}),
  'PATCH /api/v1/portals/{portal}/collections/{collection}/records/{record}': () => ({ title: `改 ${crypto.randomUUID()}` }),
  'POST /api/v1/portals/{portal}/collections/{collection}/records/{record}/occurrences': () => ({ at: '2026-11-09T00:00:00Z' }),
  'POST /api/v1/portals/{portal}/collections/{collection}/records/{record}/transitions': () => ({ to: 'requested' }),
  'POST /api/v1/portals/{portal}/collections/{collection}/records/{record}/comments': () => ({ body: '了解' }),
  'PATCH /api/v1/portals/{portal}/collections/{collection}/records/{record}/comments/{comment}': () => ({
    body: `改 ${crypto.randomUUID()}`,
  }),
  'POST /api/v1/portals/{portal}/files': upload,
}
