// How long searching takes among 20,000 documents, by classes of queries that are cut out of the documents themselves.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFts5Index } from '@tsuzuri/search'
import { syntheticCorpus, syntheticPortal, syntheticPortals } from '@tsuzuri/search/testing'
import { median, percentile } from './lib/median.ts'
import { printTable, verdict } from './lib/print-table.ts'

const [documents, perClass, goal, limit] = [20_000, 60, 10, 20]

/** One query of a class out of a text; null where the text has none. */
const classes: Readonly<Record<string, (text: string, at: number) => string | null>> = {
  'one character': (text, at) => cut(text, at, /\p{Script=Han}/u),
  'two characters': (text, at) => cut(text, at, /\p{Script=Han}{2}/u),
  'three and four characters': (text, at) => cut(text, at, /\p{Script=Han}{3,4}/u),
  katakana: (text, at) => cut(text, at, /[ァ-ヴー]{3,}/u),
  'mixed scripts': (text, at) => cut(text, at, /\p{Script=Han}{2}[ぁ-ん]\p{Script=Han}{2}/u),
  'Latin and digits': (text, at) => cut(text, at, /[A-Za-z0-9]{3,}/u),
  'half width': (text, at) =>
    cut(text, at, /[A-Z]{2,}/u)?.replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)) ?? null,
  'two words': (text, at) => both(cut(text, at, /\p{Script=Han}{2}/u), cut(text, at + 40, /\p{Script=Han}{2}/u)),
  sentence: (text, at) => text.slice(at, at + 18).replaceAll(/["\n-]/g, ' '),
  'as written': (text, at) => `"${text.slice(at, at + 8).replaceAll(/["\n]/g, ' ')}"`,
  'nothing like it': (_text, at) => `鯨${at}の譚詩曲`,
}

/** What one query took, in milliseconds; the processor's time is what is left of it when nothing else runs on the machine. */
interface Asked {
  readonly wall: number
  readonly cpu: number
}

const p95 = (asked: readonly Asked[], of: keyof Asked): number =>
  percentile(
    asked.map((one) => one[of]),
    95,
  )
const p50 = (asked: readonly Asked[], of: keyof Asked): number => median(asked.map((one) => one[of]))
const figures = (asked: readonly Asked[]): string[] => [
  String(asked.length),
  ...[p50(asked, 'wall'), p95(asked, 'wall'), p50(asked, 'cpu'), p95(asked, 'cpu')].map((time) => time.toFixed(1)),
]
const cut = (text: string, at: number, pattern: RegExp): string | null => pattern.exec(text.slice(at))?.[0] ?? null
const both = (one: string | null, other: string | null): string | null => (one && other ? `${one} ${other}` : null)

const folder = await mkdtemp(join(tmpdir(), 'tsuzuri-bench-'))
const index = openFts5Index({ file: join(folder, 'search.db') })
try {
  const corpus = syntheticCorpus(documents, 7)
  const begun = performance.now()
  for (let at = 0; at < corpus.length; at += 500) {
    await index.apply(
      corpus.slice(at, at + 500).map((document) => ({ op: 'put', document })),
      at + 500,
    )
  }
  const seconds = (performance.now() - begun) / 1000
  console.log(`${documents} documents indexed in ${seconds.toFixed(1)} s (${(documents / seconds).toFixed(0)} a second)`)

  const all = Array.from({ length: syntheticPortals }, (_, number) => syntheticPortal(number))
  const scopes = { 'one portal': all.slice(0, 1), 'all portals': all }
  // The first queries after a start find nothing compiled and nothing read.
  for (const text of ['給与', '勤怠データ', 'A', '締め日の確認']) await index.search({ text, portalIds: all, side: 'firm', limit })
  const rows: string[][] = []
  for (const [scope, portalIds] of Object.entries(scopes)) {
    const whole: Asked[] = []
    for (const [name, queryOf] of Object.entries(classes)) {
      const times: Asked[] = []
      for (let number = 0; times.length < perClass && number < corpus.length; number += 1) {
        // A prime stride takes documents of every kind and portal.
        const { body } = corpus[(number * 331) % corpus.length] ?? { body: '' }
        const text = queryOf(body, (number * 17) % Math.max(1, body.length - 60))
        if (text === null || text.trim() === '') continue
        const [asked, used] = [performance.now(), process.cpuUsage()]
        await index.search({ text, portalIds, side: 'firm', limit })
        const { user, system } = process.cpuUsage(used)
        times.push({ wall: performance.now() - asked, cpu: (user + system) / 1000 })
      }
      whole.push(...times)
      rows.push([`${scope}: ${name}`, ...figures(times), '', ''])
    }
    rows.push([`${scope}: all classes`, ...figures(whole), `${goal}.0`, verdict(p95(whole, 'wall') <= goal)])
  }
  printTable(['milliseconds', 'queries', 'p50', 'p95', 'p50 cpu', 'p95 cpu', 'goal p95', ''], rows)
} finally {
  await index.close()
  await rm(folder, { recursive: true, force: true })
}
