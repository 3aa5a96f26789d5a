import { expect, test } from 'vitest'
import { gatherDropped } from './gather-dropped.ts'

/** A folder as a browser hands it over: its entries come in portions of two, then none. */
const folder = (name: string, ...entries: FileSystemEntry[]): FileSystemEntry => {
  const made = {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...entries]
      return { readEntries: (give: (portion: FileSystemEntry[]) => void) => give(left.splice(0, 2)) }
    },
  }
  return made as unknown as FileSystemEntry
}
const file = (name: string): FileSystemEntry =>
  ({
    name,
    isFile: true,
    isDirectory: false,
    file: (give: (file: File) => void) => give(new File(['x'], name)),
  }) as unknown as FileSystemEntry
const broken = (name: string, isDirectory: boolean): FileSystemEntry =>
  ({
    name,
    isFile: !isDirectory,
    isDirectory,
    file: (_: unknown, refuse: (error: Error) => void) => refuse(new Error('gone')),
    createReader: () => ({ readEntries: (_: unknown, refuse: (error: Error) => void) => refuse(new Error('gone')) }),
  }) as unknown as FileSystemEntry
const gathered = async (...entries: FileSystemEntry[]) => {
  const { files, ...rest } = await gatherDropped({
    files: [],
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry, getAsFile: () => null })),
  })
  return { files: files.map(({ folder: into, file: { name } }) => `${into}/${name}`), ...rest }
}

test('a folder is taken with everything in it, however many portions it comes in and however deep', async () => {
  const many = Array.from({ length: 5 }, (_, index) => file(`${index + 1}.csv`))
  expect(await gathered(folder('給与', ...many, folder('11月', file('台帳.xlsx'))), file('単独.txt'))).toEqual({
    files: ['給与/1.csv', '給与/2.csv', '給与/3.csv', '給与/4.csv', '給与/5.csv', '給与/11月/台帳.xlsx', '/単独.txt'],
    emptyFolders: [],
    unread: [],
    leftOut: 0,
  })
})

test('folders are named in composed form, as a Mac does not hand them over', async () => {
  expect((await gathered(folder('か\u3099くせい', file('a.csv')))).files).toEqual(['がくせい/a.csv'])
})

test('what systems leave in folders stays out, and a folder with nothing else counts as empty', async () => {
  const junk = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '._台帳.xlsx', '~$台帳.xlsx'].map(file)
  expect(await gathered(folder('資料', ...junk, folder('空'), file('台帳.xlsx')), folder('残り', file('.DS_Store')))).toEqual({
    files: ['資料/台帳.xlsx'],
    emptyFolders: ['資料/空', '残り'],
    unread: [],
    leftOut: 6,
  })
})

test('what cannot be read is told by its place and stops nothing else', async () => {
  expect(await gathered(folder('資料', broken('鍵付き', true), broken('消えた.csv', false), file('台帳.xlsx')))).toEqual({
    files: ['資料/台帳.xlsx'],
    emptyFolders: [],
    unread: ['資料/鍵付き', '資料/消えた.csv'],
    leftOut: 0,
  })
})

test('a browser that knows no entries gives the files themselves', async () => {
  const one = new File(['x'], '勤怠.csv')
  const { files } = await gatherDropped({
    files: [one],
    items: [{ kind: 'file', webkitGetAsEntry: () => null, getAsFile: () => one }],
  })
  expect(files).toEqual([{ file: one, folder: '' }])
})
