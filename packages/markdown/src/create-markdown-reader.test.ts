import { afterEach, describe, expect, test } from 'vitest'
import { createMarkdownReader, type MarkdownReader, parseMarkdown } from './index.ts'
import { threadTime } from './testing/thread-time.ts'

const readers: MarkdownReader[] = []
afterEach(async () => {
  await Promise.all(readers.splice(0).map((reader) => reader.close()))
})
const reader = (most: number, rest = 30_000): MarkdownReader => {
  const made = createMarkdownReader({ most, rest })
  readers.push(made)
  return made
}

const slow = 'a**b'.repeat(64 * 1024)
const long = '- **締日** は [毎月](https://a.example) 15 日\n\n'.repeat(150)
/** The longest this thread is held up in one go while something is waited for, in milliseconds of work. */
const heldUp = async (waited: Promise<unknown>): Promise<number> => {
  let longest = 0
  let last = threadTime()
  const timer = setInterval(() => {
    longest = Math.max(longest, threadTime() - last)
    last = threadTime()
  }, 5)
  await waited.finally(() => clearInterval(timer))
  return longest
}

describe('texts made to be slow', () => {
  test.each([
    ['emphasis that is never closed', 'a**b'],
    ['links that are never closed', '[a]('],
    ['quotes in quotes', '> '],
    ['lists in quotes in lists', '1. > '],
    ['brackets that close nothing', ']'],
    ['emphasis of every kind', '**_'],
  ])('of %s are given up, and nobody waits for them', async (_name, unit) => {
    const read = reader(1000).read(unit.repeat((256 * 1024) / unit.length), 'satō')
    expect(await heldUp(read.catch(() => {}))).toBeLessThan(2000)
    await expect(read).rejects.toThrow(expect.objectContaining({ code: 'markdown.too-intricate', kind: 'invalid' }))
  })

  test('one of more pieces than a page can be shown with is given up', async () => {
    const read = reader(20_000).read('[a](b) '.repeat(60_000), 'satō')
    await expect(read).rejects.toThrow(expect.objectContaining({ code: 'markdown.too-intricate' }))
  })

  test('a short one with levels without end is not read in place', async () => {
    const text = '1. '.repeat(500)
    await expect(reader(1).read(text, 'satō')).rejects.toThrow(expect.objectContaining({ code: 'markdown.too-intricate' }))
    await expect(reader(20_000).read(text, 'satō')).rejects.toThrow(expect.objectContaining({ code: 'markdown.too-deep' }))
  })

  test('what comes after one is read', async () => {
    const { read } = reader(1000)
    await expect(read(slow, 'satō')).rejects.toThrow(expect.objectContaining({ code: 'markdown.too-intricate' }))
    expect(await reader(20_000).read(long, 'satō')).toEqual(parseMarkdown(long))
  })

  test('those of one person leave a thread to others', async () => {
    const { read } = reader(20_000)
    const slowOnes = [slow, slow, slow].map((text) => read(text, 'satō').catch((error: Error) => error.message))
    const first = await Promise.race([read(long, 'suzuki').then(() => 'the other'), ...slowOnes])
    expect(first).toBe('the other')
  })

  test('a person who sends more and more of them is told to wait', async () => {
    const { read, close } = reader(20_000)
    const sent = Array.from({ length: 12 }, () => read(slow, 'satō').catch((error: { code: string }) => error.code))
    expect(await Promise.all(sent.slice(9))).toEqual(['markdown.too-many', 'markdown.too-many', 'markdown.too-many'])
    await close()
    expect(await Promise.all(sent.slice(0, 9))).toEqual(Array.from({ length: 9 }, () => 'markdown.stopped'))
  })
})

describe('a long text', () => {
  test('says the same as one read in place', async () => {
    expect(await reader(20_000).read(`---\ntitle: 給与\n---\n\n${long}`, 'satō')).toEqual(parseMarkdown(`---\ntitle: 給与\n---\n\n${long}`))
  })

  test('is refused with the line that is wrong', async () => {
    const text = `---\ntitle: a\nb: [1\n---\n\n${long}`
    const refused = { code: 'markdown.front-matter', kind: 'invalid', message: expect.stringMatching(/line [34]/) }
    await expect(reader(20_000).read(text, 'satō')).rejects.toThrow(expect.objectContaining(refused))
  })

  test('is read again after the threads have rested', async () => {
    const { read } = reader(20_000, 1)
    await read(long, 'satō')
    // Takes longer than the rest; then what has waited for that long gets its turn.
    const inPlace = parseMarkdown(long)
    await new Promise((resolve) => setTimeout(resolve))
    expect(await read(long, 'satō')).toEqual(inPlace)
  })

  test('is not begun once the reader is closed, while a short one is', async () => {
    const { read, close } = reader(20_000)
    await close()
    await expect(read(long, 'satō')).rejects.toThrow(expect.objectContaining({ code: 'markdown.stopped', kind: 'unavailable' }))
    expect(await read('短い', 'satō')).toEqual(parseMarkdown('短い'))
  })
})
