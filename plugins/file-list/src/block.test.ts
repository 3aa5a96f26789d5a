import { fileVersionIdSchema } from '@tsuzuri/model'
import { aBlockContext, aRenderContext, elementsIn, hostileTitle, sampleFiles, wordsIn } from '@tsuzuri/plugin/testing'
import { expect, test } from 'vitest'
import { fileListBlock } from './block.ts'
import { fileListPlugin } from './plugin.ts'

const draw = async (written: Readonly<Record<string, string>> = {}, role: 'member' | 'client-viewer' = 'member') => {
  const attributes = fileListBlock.attributes.parse(written)
  const data = await fileListBlock.load(aBlockContext({ role, files: sampleFiles() }), attributes)
  return elementsIn(fileListBlock.render(data, aRenderContext(fileListPlugin), attributes))
}

test('tells name, version, size, when and by whom, and what is new or renewed', async () => {
  const rows = (await draw()).filter(({ properties }) => String(properties['className']) === 'file-list__row')
  expect(rows.map((row) => row.children.map(wordsIn))).toEqual([
    ['勤怠データ_11月.csv↓新着', '/給与', '第1版', '820 B', '11月22日(日) 10:00', '山田 太郎', 'このファイルで依頼'],
    ['給与台帳.xlsx↓更新', '/給与', '第3版', '12.4 KB', '11月21日(土) 10:00', '山田 太郎', 'このファイルで依頼'],
    [`${hostileTitle}↓`, '/給与', '第1版', '3.1 MB', '2025年10月1日(水) 10:00', '山田 太郎', 'このファイルで依頼'],
  ])
})

test('a file leads to its page, its button makes a request of the version that is shown, without scripts too', async () => {
  const elements = await draw()
  expect(elements.find(({ tagName }) => tagName === 'a')?.properties['href']).toBe('/p/abc/files/0193b000-0000-7000-8000-000000000001')
  const forms = elements.filter(({ tagName, properties }) => tagName === 'form' && properties['dataOnce'] !== undefined)
  expect(
    forms.map((form) => [
      form.properties['action'],
      form.properties['method'],
      ...elementsIn(form).flatMap(({ properties: { name, value } }) => (name === undefined ? [] : [`${name}=${value}`])),
    ]),
  ).toEqual(
    sampleFiles().map(({ name, current }) => ['/p/abc/requests/all', 'post', `title=${name}`, `files=${current.id}`, 'intent=create']),
  )
})

test('a version that a request holds says so, whether it was asked about or is the result, and leads there', async () => {
  const [first, second] = sampleFiles()
  const holder = (version: string | undefined, field: string, number: number, collection = 'requests') => ({
    version: fileVersionIdSchema.parse(version),
    collection,
    field,
    number,
    title: '依頼',
    href: `/requests/${number}`,
  })
  const holders = [
    holder(first?.current.id, 'files', 12),
    holder(first?.current.id, 'files', 3, 'contacts'),
    holder(second?.current.id, 'results', 13),
  ]
  const attributes = fileListBlock.attributes.parse({})
  const data = await fileListBlock.load(aBlockContext({ files: sampleFiles(), holders }), attributes)
  const elements = elementsIn(fileListBlock.render(data, aRenderContext(fileListPlugin), attributes))
  const links = elements.filter(({ tagName, properties }) => tagName === 'a' && String(properties['className']).includes('state'))
  expect(links.map((link) => [wordsIn(link), link.properties['href']])).toEqual([
    ['依頼済 #12', '/p/abc/requests/12'],
    ['成果物 #13', '/p/abc/requests/13'],
  ])
})

test('a folder is read however it is written, and shows what is below it', async () => {
  for (const folder of ['/給与', '給与', '/給与/', '//給与//']) {
    const elements = await draw({ folder })
    expect(elements.filter(({ tagName }) => tagName === 'caption').map(wordsIn)).toEqual(['ファイル一覧 /給与(新しい順)'])
    expect(elements.find(({ properties }) => properties['dataDrop'] !== undefined)?.properties['dataDrop']).toBe('/給与')
  }
})

test('who only reads is offered neither placing nor asking', async () => {
  const elements = await draw({}, 'client-viewer')
  expect(elements.filter(({ tagName }) => ['button', 'input', 'label'].includes(tagName))).toEqual([])
})

test('an empty folder says what belongs there and how it gets there', async () => {
  const words = async (role: 'member' | 'client-viewer') =>
    (await draw({ folder: '/none' }, role)).filter(({ properties }) => String(properties['className']) === 'empty').map(wordsIn)
  expect(await words('member')).toEqual([
    'ファイルはまだありません。共有ドライブに置いたファイルが自動で並びます。ここへドロップするか、「ファイルを選ぶ」で置けます。',
  ])
  expect(await words('client-viewer')).toEqual(['ファイルはまだありません。共有ドライブに置かれたファイルが自動で並びます。'])
})
