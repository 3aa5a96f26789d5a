import { type Issue, pageIdSchema, type PortalRecord } from '@tsuzuri/model'
import type { CollectionDefinition, TransitionDefinition } from '@tsuzuri/plugin'
import type { Engine } from '../engine.ts'
import { pageSubject } from '../pages/page-type.ts'
import type { Scope, ScopedUnit } from '../scope.ts'
import { textsIn } from '../texts-in.ts'

/** What still stands against a step, by the step's own check. */
export const stepFlaws = async (
  { portal, engine }: Scope,
  tx: ScopedUnit,
  { states, fields }: CollectionDefinition,
  record: PortalRecord,
  { check }: TransitionDefinition,
): Promise<readonly Issue[]> => {
  if (!check) return []
  const parts = await tx.records.parts([record.id])
  const openParts = parts.filter(({ state }) => !states[state]?.final && !states[state]?.delivered).length
  const pages = Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'page' ? textsIn(record.fields[name] ?? null) : []))
  const facts = { checkItems: portal.checkItems, openParts, unpublished: await unpublishedOf(engine, tx, pages) }
  return Object.entries(check(record, facts)).map(([path, words]) => ({
    path,
    message: words.en,
    words,
  }))
}

/** Those of the pages of which clients read nothing, by title. */
const unpublishedOf = async ({ registry }: Engine, tx: ScopedUnit, ids: readonly string[]): Promise<readonly string[]> => {
  const titles: string[] = []
  for (const id of ids) {
    const parsed = pageIdSchema.safeParse(id)
    const page = parsed.success ? await tx.pages.get(parsed.data) : null
    if (page && (page.trashedAt !== null || (pageSubject(registry, page).isPublished && page.publishedNumber === null)))
      titles.push(page.title)
  }
  return titles
}
