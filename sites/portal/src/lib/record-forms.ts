import { ApiError, type Client } from '@tsuzuri/client'
import type { FieldValue } from '@tsuzuri/model'
import type { Form } from './answer-form.ts'
import { draftOf } from './draft-of.ts'
import type { LoadedRecord } from './load-record.ts'
import { partForms } from './part-forms.ts'

const saidIn = (form: Form): { readonly body: string; readonly firmOnly: boolean } => ({
  body: form.text('comment.text'),
  firmOnly: form.has('comment.firmOnly'),
})

/** Where on the drive the files of comments are placed. */
const attachments = '/コメントの添付'

/** What can be done on a row's own page. Each answers where to go on to. */
export const recordForms = (client: Client, portal: string, { record, collection }: LoadedRecord, zone: string, here: string) => {
  const { name } = collection
  const change = (form: Form, etag: string) =>
    client.changeRecord(portal, name, record.id, draftOf(form, { collection, zone, row: record }), etag)
  const take = async (form: Form, has: Form['has'], said = { body: '', firmOnly: false }): Promise<string> => {
    const patch = draftOf({ ...form, has }, { collection, zone, row: record })
    const step = Object.keys(patch).length > 0 ? { patch, ifMatch: form.text('etag') } : {}
    await client.transition(portal, name, record.id, form.text('to'), said, step)
    return here
  }
  const heldIn = (form: Form): readonly FieldValue[] => {
    const held = record.fields[form.text('tied')]
    return Array.isArray(held) ? held : []
  }
  const hold = (form: Form, versions: readonly FieldValue[]) =>
    client.changeRecord(portal, name, record.id, { fields: { [form.text('tied')]: [...versions] } }, form.text('etag'))
  /** What was chosen to go with a comment, placed on the drive: there it lies for both sides. */
  const placed = async (form: Form): Promise<readonly string[]> => {
    const files = form.files('comment.file')
    if (files.length > 0 && saidIn(form).firmOnly)
      throw new ApiError({
        status: 400,
        code: 'comment-files-shared',
        detail: 'The drive is read by both sides.',
        errors: [],
        current: undefined,
      })
    const versions: string[] = []
    for (const file of files) versions.push((await client.placeFile(portal, attachments, file)).current.id)
    return versions
  }
  return {
    comment: async (form: Form): Promise<string> => {
      const files = await placed(form)
      const { id } = await client.comment(portal, name, record.id, { ...saidIn(form), files })
      return `${here}#${id}`
    },
    /** What one said oneself, written anew or taken back. */
    say: async (form: Form): Promise<string> => {
      await client.changeSaid(portal, name, record.id, form.text('comment'), form.text('comment.text'))
      return `${here}#${form.text('comment')}`
    },
    takeBack: async (form: Form): Promise<string> => {
      await client.takeBack(portal, name, record.id, form.text('comment'))
      return `${here}#${form.text('comment')}`
    },
    watch: async (): Promise<string> => {
      await client.watch(portal, name, record.id)
      return here
    },
    unwatch: async (): Promise<string> => {
      await client.unwatch(portal, name, record.id)
      return here
    },
    change: async (form: Form): Promise<string> => {
      await change(form, form.text('etag'))
      return here
    },
    /** What was typed where somebody else was faster: what nobody else changed, and of the rest what was chosen. */
    resolve: async (form: Form): Promise<string> => {
      const isDisputed = (field: string) => form.has(`choose.${field}`)
      await change({ ...form, has: (field) => !isDisputed(field) && form.has(field) }, form.text('etag'))
      const isChosen = (field: string) => form.text(`choose.${field}`) === 'yours'
      await change({ ...form, has: (field) => isChosen(field) && form.has(field) }, form.text('seen'))
      return here
    },
    move: async (form: Form): Promise<string> => {
      const step = record.may.transitions.find(({ to }) => to === form.text('to'))
      // Only what the step asks for: a form may hold what a field happens to be called, too.
      const asked = new Set([...(step?.requires ?? []), ...(step?.fills ?? [])])
      const files = await placed(form)
      // A step says words alone: what goes with files is said before it.
      if (files.length > 0) await client.comment(portal, name, record.id, { ...saidIn(form), files })
      return take(form, (field) => asked.has(field) && form.has(field), files.length > 0 ? undefined : saidIn(form))
    },
    /** What is written of a draft, and the step that sends it, in one. */
    send: (form: Form): Promise<string> => {
      // `to` is the step, whatever a field happens to be called.
      return take(form, (field) => field !== 'to' && form.has(field))
    },
    /** Ties a version of a file to the row. */
    tie: async (form: Form): Promise<string> => {
      await hold(form, [...heldIn(form).filter((id) => id !== form.text('version')), form.text('version')])
      return here
    },
    untie: async (form: Form): Promise<string> => {
      await hold(
        form,
        heldIn(form).filter((id) => id !== form.text('version')),
      )
      return here
    },
    ...partForms(client, portal, { record, collection }, zone, here),
    trash: async (form: Form): Promise<string> => {
      await client.trashRecord(portal, name, record.id, form.text('etag'))
      return `/p/${portal}/`
    },
  }
}
