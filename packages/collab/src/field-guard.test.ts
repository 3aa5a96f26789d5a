import { mendFields } from '@tsuzuri/core'
import type { FieldValues, Role } from '@tsuzuri/model'
import { describe, expect, test } from 'vitest'
import { openPlay } from './testing/open-play.ts'
import { settle } from './testing/settle.ts'

const type = {
  name: 'master',
  label: { ja: '', en: '' },
  description: { ja: '', en: '' },
  writers: [],
  fields: {
    payDay: { kind: 'number', label: { ja: '支払日', en: 'Pay day' }, writers: ['director'] },
    place: { kind: 'text', label: { ja: '場所', en: 'Place' } },
  },
} as unknown as Parameters<typeof mendFields>[0]['type']

const as = (role: Role) => ({ mendFields: (before: FieldValues, after: FieldValues) => mendFields({ type, role, before, after }) })
const fieldsOf = (doc: { getMap: (name: string) => { toJSON: () => unknown } }): unknown => doc.getMap('fields').toJSON()

const open = async () => {
  const play = openPlay()
  const director = await play.enter('部長', as('director'))
  director.doc.getMap('fields').set('payDay', 25)
  director.doc.getMap('fields').set('place', '本社')
  await settle()
  return { play, director, staff: await play.enter('担当', as('client-staff')) }
}

describe('a field that one may not set, set over the live document', () => {
  test('is put back in the same commit: nobody sees it, what was typed with it stays, and the author is told', async () => {
    const { play, director, staff } = await open()
    const seen: unknown[] = []
    director.doc.getMap('fields').observe(() => seen.push(fieldsOf(director.doc)))
    staff.mark()
    staff.doc.transact(() => {
      staff.doc.getMap('fields').set('payDay', 1)
      staff.type('本文')
    })
    staff.mark()
    await settle()
    const logged = fieldsOf(play.log.replay())
    expect([fieldsOf(staff.doc), fieldsOf(director.doc), logged]).toEqual(Array.from({ length: 3 }, () => ({ payDay: 25, place: '本社' })))
    expect([play.logged(), staff.heard, seen.filter((fields) => JSON.stringify(fields) !== JSON.stringify(logged))]).toEqual([
      '本文',
      ['saved 1', 'because 2', 'saved 2'],
      [],
    ])
  })

  test.each([
    ['taken away', (fields: { delete: (name: string) => void }) => fields.delete('payDay')],
    [
      'set to more than fields may hold',
      (fields: { set: (name: string, value: unknown) => unknown }) => fields.set('x', 'あ'.repeat(300_000)),
    ],
  ])('is put back when it was %s', async (_how, change) => {
    const { play, director, staff } = await open()
    change(staff.doc.getMap('fields'))
    await settle()
    for (const doc of [staff.doc, director.doc, play.log.replay()]) expect(fieldsOf(doc)).toEqual({ payDay: 25, place: '本社' })
  })

  test('stands where one may set it, also when its kind cannot hold that: it is marked then, not changed', async () => {
    const { play, director, staff } = await open()
    staff.doc.getMap('fields').set('place', 7)
    await settle()
    for (const doc of [staff.doc, director.doc, play.log.replay()]) expect(fieldsOf(doc)).toEqual({ payDay: 25, place: 7 })
  })

  test('does not keep the others from being set, and who may set it does', async () => {
    const { play, director, staff } = await open()
    staff.doc.transact(() => {
      staff.doc.getMap('fields').set('payDay', 1)
      staff.doc.getMap('fields').set('place', '支社')
      staff.doc.getMap('fields').set('memo', '型が知らない名')
    })
    await settle()
    director.doc.getMap('fields').set('payDay', 20)
    await settle()
    expect([fieldsOf(staff.doc), fieldsOf(director.doc), fieldsOf(play.log.replay())]).toEqual(
      Array.from({ length: 3 }, () => ({ payDay: 20, place: '支社', memo: '型が知らない名' })),
    )
  })

  test('is told to nobody as written by the one who set it', async () => {
    const { play, staff } = await open()
    staff.doc.getMap('fields').set('payDay', 1)
    await settle()
    const { clients } = await play.log.load(play.place.portalId, play.place.pageId)
    expect([...clients.values()].filter((owner) => owner !== '部長')).toEqual(['担当', 'system'])
  })
})
