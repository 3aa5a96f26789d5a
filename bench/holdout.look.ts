// Looks at the titles that are held out: how well pages are found by what nobody has tuned anything on.
// Each look is written down in holdout-looks.md; commit it. `npm run bench -- holdout`
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openFts5Index } from '@tsuzuri/search'
import {
  clearByHalf,
  findHelp,
  gainOver,
  helpCorpus,
  knownItems,
  mean,
  ranksByWords,
  ranksIn,
  segmentedWords,
  withoutTitles,
} from '@tsuzuri/search/testing'
import { printTable } from './lib/print-table.ts'

const folder = findHelp()
if (folder === null) throw new Error('The corpus is not there; see scripts/lib/ensure-corpus.mjs.')
const pages = helpCorpus(folder)
const { holdout } = knownItems(pages)
const sets = [
  { name: 'titles kept', corpus: pages, items: holdout, form: 'whole' },
  { name: 'titles half typed', corpus: pages, items: clearByHalf(pages, holdout), form: 'half' },
  { name: 'titles removed', corpus: withoutTitles(pages, holdout), items: holdout, form: 'whole' },
] as const
const rows: string[][] = []
for (const { name, corpus, items, form } of sets) {
  const index = openFts5Index({ file: ':memory:' })
  const words = segmentedWords(corpus)
  await index.apply(
    corpus.map((document) => ({ op: 'put', document })),
    1,
  )
  const [ours, theirs] = [await ranksIn(index, items, form), ranksByWords(words, items, form)]
  const gain = gainOver(ours, theirs)
  rows.push([name, String(items.length), ...[mean(ours), mean(theirs), gain.mean, gain.low, gain.high].map((figure) => figure.toFixed(3))])
  await index.close()
  words.close()
}
printTable(['held out', 'queries', 'ours', 'words', 'gain', 'low', 'high'], rows)
const day = new Date().toISOString().slice(0, 16).replace('T', ' ')
const lines = rows.map((row) => `| ${[day, String(pages.length), ...row].join(' | ')} |\n`)
await appendFile(join(import.meta.dirname, 'holdout-looks.md'), lines.join(''))
