import { acknowledgePage, confirmPage, readContent, type Scope, writeContent } from '@tsuzuri/core'
import type { DemoEdit, DemoStory } from './demo-story.ts'
import { demoErrors } from './demo-errors.ts'
import type { Happening } from './happening.ts'
import { lastMeeting } from './last-meeting.ts'
import type { Demo } from './open-demo.ts'
import { readPages } from './read-pages.ts'
import { takePage } from './take-page.ts'

const minute = 60_000

/** The pages as they were written on the day the portal opened, and what was put right in them since. */
export const demoPages = async (demo: Demo, story: DemoStory): Promise<readonly Happening[]> => {
  const begin = demo.clock.at(story.opened).getTime()
  const pages = await readPages(demo.folders.pages)
  const later = new Map(
    story.pages.map(({ page, at, by }) => [
      `${demo.fill(page)}.md`,
      { at: at === 'meeting' ? afterMeeting(demo, story) : demo.clock.at(at), by },
    ]),
  )
  return [
    ...pages.map(({ path, text }, index): Happening => {
      const file = { path: demo.fill(path), text: demo.fill(text) }
      const { at, by } = later.get(file.path) ?? { at: new Date(begin + (index + 1) * 12 * minute), by: 'member' }
      return { at, by, run: (scope) => takePage(scope, file) }
    }),
    ...story.edits.map((edit): Happening => ({
      at: demo.clock.at(edit.at),
      by: edit.by,
      run: (scope) => correct(scope, { ...edit, page: demo.fill(edit.page) }, demo),
    })),
    ...story.sayings.flatMap(({ at, by, says, pages: said }) =>
      said.map((page): Happening => ({
        at: demo.clock.at(at),
        by,
        run: (scope) => (says === 'confirmed' ? confirmPage : acknowledgePage)(scope, { page }),
      })),
    ),
  ]
}

const afterMeeting = ({ clock }: Demo, { meeting }: DemoStory): Date =>
  new Date(clock.on(lastMeeting(clock, meeting), meeting.to).getTime() + 20 * minute)

const correct = async (scope: Scope, { page, find, replace, message }: DemoEdit, { fill }: Demo): Promise<void> => {
  const { body } = await readContent(scope, page)
  const markdown = body.markdown.replace(fill(find), fill(replace))
  if (markdown === body.markdown) throw demoErrors.notTaken(page, `it does not say \`${find}\`.`)
  await writeContent(scope, { page, markdown, message: fill(message) })
}
