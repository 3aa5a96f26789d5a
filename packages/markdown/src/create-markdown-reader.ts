import { createParsingThread, type ParsingThread, type ThreadTimes } from './create-parsing-thread.ts'
import { markdownErrors } from './markdown-errors.ts'
import { type ParsedMarkdown, parseMarkdown } from './parse-markdown.ts'

/** Reads texts that anybody may have written, without holding up whoever else is served. */
export interface MarkdownReader {
  /**
   * `parseMarkdown`: at once where no text of that size is slow, else in a thread. The texts of one person (`by`) are read one
   * after another. Throws what it throws, and `markdown.too-intricate`, `markdown.too-many`, `markdown.stopped`.
   */
  read(text: string, by: string): Promise<ParsedMarkdown>
  /** Gives up what is being read in threads; what comes later and needs one is refused. */
  close(): Promise<void>
}

/** Four times what 20,000 usual lines take, for machines that are busy. */
const usualTimes: ThreadTimes = { most: 20_000, rest: 30_000 }
/** Texts of one person that wait for the one before. */
const mostWaiting = 8

export const createMarkdownReader = (times: ThreadTimes = usualTimes): MarkdownReader => {
  const threads = [createParsingThread(times), createParsingThread(times)]
  const free = [...threads]
  const waiting: ((thread: ParsingThread) => void)[] = []
  const lines = new Map<string, { length: number; end: Promise<unknown> }>()

  const parseInThread = async (text: string): Promise<ParsedMarkdown> => {
    const thread = free.pop() ?? (await new Promise<ParsingThread>((resolve) => waiting.push(resolve)))
    try {
      return await thread.parse(text)
    } finally {
      const next = waiting.shift()
      if (next) next(thread)
      else free.push(thread)
    }
  }

  const waitInLine = async (text: string, by: string): Promise<ParsedMarkdown> => {
    const line = lines.get(by) ?? { length: 0, end: Promise.resolve() }
    if (line.length > mostWaiting) throw markdownErrors.tooMany()
    lines.set(by, line)
    line.length += 1
    const parsed = line.end.then(() => parseInThread(text))
    line.end = parsed.catch(() => {})
    try {
      return await parsed
    } finally {
      line.length -= 1
      if (line.length === 0) lines.delete(by)
    }
  }

  return {
    read: async (text, by) => (isQuick(text) ? parseMarkdown(text) : waitInLine(text, by)),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.end()))
    },
  }
}

/** What is parsed in place; the slowest texts of 4,096 characters known take a tenth of a second. */
const quick = 4096
/** Signs of quotes and lists at the beginning of one line: each is a level, and each level is tried anew for every sign. */
const nested = /^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){24}/m

const isQuick = (text: string): boolean => text.length <= quick && !nested.test(text)
