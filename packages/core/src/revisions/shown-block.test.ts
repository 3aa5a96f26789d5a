import { expect, test } from 'vitest'
import { createPage } from '../pages/create-page.ts'
import { writeContent } from '../pages/write-content.ts'
import { notesPlugin } from '../testing/notes-plugin.ts'
import { openHouse } from '../testing/open-house.ts'
import { diffRevisions } from './diff-revisions.ts'

const told = async (before: string, after: string, locale: 'ja' | 'en' = 'ja') => {
  await using house = await openHouse({ plugins: [notesPlugin] })
  const firm = house.as('member')
  const page = await createPage(firm, { title: 'ホーム2', markdown: before })
  await writeContent(firm, { page: page.id, markdown: after })
  const { blocks } = await diffRevisions(firm, { page: page.id, from: 1, to: 2, locale })
  return blocks.map(({ kind, block, html }) => [kind, block ?? html])
}

test('what a block that shows rows shows otherwise is told by its name and in words', async () => {
  expect(await told('::notes{limit="10"}', '::notes{limit="20" of="all"}')).toEqual([
    [
      'changed',
      {
        label: 'メモ',
        attributes: [
          { label: '表示件数', before: '10', after: '20' },
          { label: '対象', before: null, after: 'すべて' },
        ],
      },
    ],
  ])
  expect(await told('::notes{of="all"}', '::notes', 'en')).toEqual([
    ['changed', { label: 'Notes', attributes: [{ label: 'Which', before: 'All', after: null }] }],
  ])
})

test('one that says little and then more is changed all the same, whatever else came and went beside it', async () => {
  expect(
    await told('::secrets\n\n::notes\n\n文', '::gone\n\n::notes{of="all" limit="10" layout="two columns" colour="blue"}\n\n文'),
  ).toEqual([
    ['removed', { label: 'メモ', attributes: [] }],
    ['added', { label: 'gone', attributes: [] }],
    [
      'changed',
      {
        label: 'メモ',
        attributes: [
          { label: '対象', before: null, after: 'すべて' },
          { label: '表示件数', before: null, after: '10' },
          { label: 'layout', before: null, after: 'two columns' },
          { label: 'colour', before: null, after: 'blue' },
        ],
      },
    ],
    ['same', expect.stringContaining('文')],
  ])
})

test('the one that went and the one that came are told apart before anything is called a change', async () => {
  expect(await told('::secrets{limit="10"}\n\n::notes', '::gone\n\n::notes{limit="20"}')).toEqual([
    ['added', { label: 'gone', attributes: [] }],
    ['removed', { label: 'メモ', attributes: [{ label: '表示件数', before: '10', after: null }] }],
    ['changed', { label: 'メモ', attributes: [{ label: '表示件数', before: null, after: '20' }] }],
  ])
})

test('one that came, went or stayed says what it shows', async () => {
  expect(await told('::notes{limit="10"}\n\n文', '::notes{limit="10"}\n\n文\n\n::secrets')).toEqual([
    ['same', { label: 'メモ', attributes: [{ label: '表示件数', before: '10', after: '10' }] }],
    ['same', expect.stringContaining('文')],
    ['added', { label: 'メモ', attributes: [] }],
  ])
})

test('one in the place of another came, and the other went, whatever their sources have in common', async () => {
  expect(await told('::notes{limit="10"}', '::secrets{limit="10"}')).toEqual([
    ['removed', { label: 'メモ', attributes: [{ label: '表示件数', before: '10', after: null }] }],
    ['added', { label: 'メモ', attributes: [{ label: '表示件数', before: null, after: '10' }] }],
  ])
})

test('one nobody knows keeps its name, and what nobody has words for stands as it was written', async () => {
  expect(await told('::gone{size="3"}', '::gone[人員]{size="4"}')).toEqual([
    ['changed', { label: 'gone', caption: { before: null, after: '人員' }, attributes: [{ label: 'size', before: '3', after: '4' }] }],
  ])
})
