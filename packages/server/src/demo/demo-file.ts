import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placeFile } from '@tsuzuri/core'
import type { DemoFile } from './demo-story.ts'
import type { Happening } from './happening.ts'
import { makeWorkbook } from './make-workbook.ts'
import type { Demo } from './open-demo.ts'

const limit = 10 * 1024 * 1024

/** Somebody places a file on the drive. */
export const demoFile = (demo: Demo, { key, at, by, folder, name, source }: DemoFile): Happening => {
  const when = demo.clock.at(at)
  return {
    at: when,
    by,
    run: async (scope) => {
      const content = await contentOf(demo, source, name, when)
      const { current } = await placeFile(scope, {
        folder: demo.fill(folder),
        name: demo.fill(name),
        content: new Blob([new Uint8Array(content)]).stream(),
        limit,
      })
      demo.keep(`files ${key}`, current.id)
    },
  }
}

const contentOf = async (demo: Demo, source: string, name: string, at: Date): Promise<Uint8Array> => {
  const stored = await readFile(join(demo.folders.files, source))
  if (!source.endsWith('.csv')) return stored
  const lines = demo.fill(stored.toString('utf8'))
  // Spreadsheets take comma-separated lines for the system's own encoding unless the mark says UTF-8.
  return name.endsWith('.xlsx') ? makeWorkbook(lines, 'Sheet1', at) : Buffer.from(`\uFEFF${lines.replaceAll('\n', '\r\n')}`)
}
