import { glob, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

test('what one name looks like is said in one file: two screens that took the same name would look like each other', async () => {
  const files = new Map<string, string[]>()
  for await (const file of glob('*.css', { cwd: import.meta.dirname }))
    for (const [, name = ''] of (await readFile(`${import.meta.dirname}/${file}`, 'utf8')).matchAll(/^(\.[\w-]+) \{/gm))
      files.set(name, [...new Set([...(files.get(name) ?? []), file])])
  expect([...files].filter(([, places]) => places.length > 1)).toEqual([])
})
