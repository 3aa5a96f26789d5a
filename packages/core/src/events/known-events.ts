import { type DomainEvent, pageIdSchema, sideOf } from '@tsuzuri/model'
import { versionRead } from '../pages/version-read.ts'
import type { Scope } from '../scope.ts'

/** The events but those of pages that the role may not know of: what was never published is not told to clients by its name. */
export const knownEvents = async (scope: Scope, events: readonly DomainEvent[]): Promise<readonly DomainEvent[]> => {
  if (sideOf(scope.role) === 'firm') return events
  const hidden = new Set<string>()
  const ids = new Set(events.flatMap(({ subject }) => (subject.kind === 'page' ? [subject.id] : [])))
  for (const text of ids) {
    const id = pageIdSchema.safeParse(text)
    const page = id.success ? await scope.read.pages.get(id.data) : null
    if (page && versionRead(scope, page) === null) hidden.add(page.id)
  }
  return events.filter(({ subject }) => subject.kind !== 'page' || !hidden.has(subject.id))
}
