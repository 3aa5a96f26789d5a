import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalFileName } from './normal-file-name.ts'
import { normalFolder } from './normal-folder.ts'

test('names people use are kept, composed', () => {
  expect(normalFileName('給与データ 2026年11月.xlsx')).toBe('給与データ 2026年11月.xlsx')
  expect(normalFileName('か\u3099くせい.csv')).toBe('がくせい.csv')
  expect(normalFileName('葛\u{E0100}城.txt')).toBe('葛\u{E0100}城.txt')
  expect(normalFileName('.htaccess')).toBe('.htaccess')
})

test.each([
  '',
  ' ',
  '.',
  '..',
  'a/b',
  'a\\b',
  'a\u0000b',
  'a\nb',
  'a\u0085b',
  'a\u2028b',
  'gpj.\u202Eexe',
  'a\u200Fb',
  ' a',
  'a ',
  'a.',
  'CON',
  'nul.txt',
  'Com1.csv',
  'lpt¹',
  '\uD83D',
  'あ'.repeat(86),
])('the name %j is refused', (name) => {
  expect(() => normalFileName(name)).toThrow(expect.objectContaining({ code: 'file.name-invalid', kind: 'invalid' }))
})

test('255 bytes fit', () => {
  expect(normalFileName('あ'.repeat(85))).toHaveLength(85)
})

test('a folder has one form', () => {
  expect(normalFolder('/')).toBe('/')
  expect(normalFolder('')).toBe('/')
  expect(normalFolder('給与/2026/')).toBe('/給与/2026')
  expect(normalFolder('//給与//2026')).toBe('/給与/2026')
})

test.each(['/a/../b', '/..', '/a/./b', '/a/con/b', '/a\\b', '/a/\u0007', '/'.concat('a/'.repeat(33))])(
  'the folder %j is refused',
  (folder) => {
    expect(() => normalFolder(folder)).toThrow(expect.objectContaining({ code: 'file.name-invalid' }))
  },
)

test('a folder is no longer than a database can look up', () => {
  const longest = `/${'あ'.repeat(83)}`.repeat(8)
  expect(normalFolder(longest)).toBe(longest)
  expect(() => normalFolder(`${longest}あ`)).toThrow(
    expect.objectContaining({ code: 'file.name-invalid', issues: [expect.objectContaining({ path: 'folder' })] }),
  )
})

test('whatever is accepted is its own form and stays within its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folder = acceptedFolder(text)
      fc.pre(folder !== null)
      expect(normalFolder(folder)).toBe(folder)
      expect(folder.split('/')).not.toContain('..')
    }),
  )
})

const acceptedFolder = (text: string): string | null => {
  try {
    return normalFolder(text)
  } catch {
    return null
  }
}
