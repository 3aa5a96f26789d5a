import type { Auth } from '@tsuzuri/auth'
import {
  addComment,
  addEscalationRule,
  createKey,
  createPage,
  createRecord,
  inviteMember,
  placeFile,
  putMember,
  type Scope,
  startThread,
  trashFile,
  trashPage,
  trashRecord,
} from '@tsuzuri/core'
import { userIdSchema } from '@tsuzuri/model'

export type Things = Readonly<Record<string, string>>

/** A new thing of the kind that the path names, by parameter: `{ page: id }`. Nothing where it names none. */
export const makeThing = async (own: Scope, auth: Auth, path: string, state: 'live' | 'trashed'): Promise<Things> => {
  const trash = state === 'trashed'
  if (path.includes('{page}')) {
    const { id } = await createPage(own, { title: `頁 ${crypto.randomUUID()}`, type: typeFor(path), markdown: '本文' })
    const comment = path.includes('{comment}') ? { comment: (await startThread(own, { page: id, body: '話' })).id } : {}
    if (trash) await trashPage(own, { page: id })
    return { page: id, ...comment }
  }
  if (path.includes('{record}')) {
    const { id } = await createRecord(own, { collection: 'requests', title: '依頼', fields: {} })
    const comment = path.includes('{comment}') ? { comment: (await addComment(own, { record: id, body: '話' })).id } : {}
    if (trash) await trashRecord(own, { collection: 'requests', record: id })
    return { record: id, ...comment }
  }
  // A folder is there as long as a file is in it.
  if (path.includes('{file}') || path.includes('/folders/content')) {
    const { id } = await placeFile(own, {
      folder: '/',
      name: `${crypto.randomUUID()}.txt`,
      content: new Blob(['内容']).stream(),
      limit: 100,
    })
    if (trash) await trashFile(own, { file: id })
    return { file: id }
  }
  if (path.includes('{member}')) {
    const member = userIdSchema.parse(crypto.randomUUID())
    await putMember(own, { userId: member, role: 'client-staff' })
    return { member }
  }
  if (path.includes('{invitation}')) {
    const { invitation } = await inviteMember(own, { email: `${crypto.randomUUID()}@x.example`, name: 'X', role: 'client-staff' })
    return { invitation: invitation.id }
  }
  if (path.includes('{key}')) {
    const { id } = await createKey(own, auth, { role: 'member', name: 'x' })
    return { key: id }
  }
  if (path.includes('{rule}')) {
    const { id } = await addEscalationRule(own, { side: 'client', businessDays: 3, to: { role: 'director' } })
    return { rule: id }
  }
  return {}
}

const typeFor = (path: string): string => {
  if (path.includes('/readings')) return 'handbook'
  return /\/(?:publish|publications|changes|confirmations)$/.test(path) ? 'master' : 'plain'
}
