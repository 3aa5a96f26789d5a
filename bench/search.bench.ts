// How good and how fast searching is: the embedded index among 20,000 and 100,000 documents, and beside the libraries others take.
// `--quick`: among 2,000 and 10,000, to see whether it runs.
import { findHelp, helpCorpus } from '@tsuzuri/search/testing'
import { printTable, verdict } from './lib/print-table.ts'
import { benchPeers } from './lib/search/bench-peers.ts'
import { benchSize } from './lib/search/bench-size.ts'
import { sizeOf } from './lib/search/size-of.ts'

const quick = process.argv.includes('--quick')
for (const documents of quick ? [2_000, 10_000] : [20_000, 100_000]) await benchSize(documents, quick ? 10 : 40)
const help = findHelp()
if (help !== null) {
  const { texts, words } = await sizeOf(helpCorpus(help))
  console.log()
  printTable(
    ['bytes for each byte of the help of LibreOffice', 'measured', 'goal', ''],
    [
      ['full-text tables', texts.toFixed(2), '1.00', verdict(texts <= 1)],
      ['vocabulary for misspelled words and parts of words', words.toFixed(2), '', ''],
    ],
  )
}
await benchPeers(quick ? 500 : 5_000, quick ? 5 : 20)
