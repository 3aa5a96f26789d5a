// Takes in 50,000 rows by a file: what `npm run bench` measures imports with, and kills in the middle. `try` lays the file and looks it through, `take ID` takes it in,
// `count` tells how many rows there are. Each says what it has done in a line of JSON; `take` says before that when it has begun.
import { createPortal, openScope, takeImport, tryImport } from '@tsuzuri/core'
import { systemActor } from '@tsuzuri/model'
import { readConfig } from '../config/read-config.ts'
import { openInstallation } from '../installation.ts'

const rows = 50_000
const slug = 'import'
const [what, id = ''] = process.argv.slice(2)

const { engine, close } = await openInstallation(readConfig(process.env, process.cwd()))
const say = (said: object): void => void process.stdout.write(`${JSON.stringify(said)}\n`)
const scope = async () => openScope(engine, systemActor, slug)

/** Every thousandth row has a day that is none, and a formula. */
const lineOf = (number: number): string =>
  number % 1_000 === 0 ? `${number} 勤怠の確認,2026-12-32,=1+1` : `${number} 勤怠の確認,2026-12-10,ﾔﾏﾀﾞさんの分です`
const file = () => new Blob([['title,dueAt,description', ...Array.from({ length: rows }, (_, index) => lineOf(index + 1))].join('\n')])

/** Milliseconds of the work, and the longest that whoever reads waited meanwhile. */
const timed = async <Answer>(
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly took: number; readonly waited: number }> => {
  const begun = performance.now()
  let waited = 0
  let last = begun
  const reading = setInterval(() => {
    const now = performance.now()
    waited = Math.max(waited, now - last)
    last = now
  }, 5)
  const answer = await work()
  clearInterval(reading)
  return { answer, took: performance.now() - begun, waited }
}

switch (what) {
  case 'try': {
    await createPortal(engine, systemActor, { slug, name: '取込' })
    const reached = await scope()
    const { answer, took, waited } = await timed(() =>
      tryImport(reached, { collection: 'requests', name: '依頼.csv', content: file().stream() }),
    )
    say({ id: answer.id, took, waited, added: answer.report.added, flawed: answer.report.flawed })
    break
  }
  case 'take': {
    const reached = await scope()
    say({ begun: true })
    const { answer, took, waited } = await timed(() => takeImport(reached, { collection: 'requests', id, only: 'good' }))
    say({ took, waited, added: answer.report.added, flawed: answer.report.flawed })
    break
  }
  default: {
    let count = 0
    let cursor: string | undefined
    const { read } = await scope()
    do {
      const list = await read.records.list({
        collection: 'requests',
        order: { by: 'createdAt', direction: 'ascending' },
        limit: 200,
        cursor,
      })
      count += list.items.length
      cursor = list.next ?? undefined
    } while (cursor !== undefined)
    say({ count })
  }
}
await engine.markdown.close()
await engine.texts.close()
await close()
