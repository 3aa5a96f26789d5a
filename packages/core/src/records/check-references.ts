import type { PortalStores } from '@tsuzuri/db'
import { type FieldValue, fileVersionIdSchema, type Issue, pageIdSchema, recordIdSchema } from '@tsuzuri/model'
import type { CollectionDefinition, FieldKind } from '@tsuzuri/plugin'
import { versionRead } from '../pages/version-read.ts'
import { mayReadRecords } from '../policies/may-read-records.ts'
import type { Scope } from '../scope.ts'
import { recordErrors } from './record-errors.ts'
import type { RecordPatchInput } from './record-values.ts'

/**
 * Whatever newly written values point to must be there, in this portal and for this person. What is elsewhere and what is
 * nowhere are told in the same words. Throws `record.invalid`.
 */
export const checkReferences = async (
  scope: Scope,
  stores: PortalStores,
  collection: CollectionDefinition,
  patch: RecordPatchInput,
): Promise<void> => {
  const issues: Issue[] = []
  if (patch.assignee && !(await isMember(scope, patch.assignee))) issues.push({ path: 'assignee', message: 'There is no such member.' })
  for (const [name, value] of Object.entries(patch.fields ?? {})) {
    const definition = collection.fields[name]
    if (!definition || value === null) continue
    for (const [index, target] of (definition.many ? listOf(value) : [value]).entries()) {
      if (typeof target !== 'string' || (await exists(scope, stores, definition.kind, target))) continue
      issues.push({ path: definition.many ? `fields.${name}.${index}` : `fields.${name}`, message: `There is no such ${definition.kind}.` })
    }
  }
  if (issues.length > 0) throw recordErrors.invalid(issues)
}

const listOf = (value: FieldValue): readonly FieldValue[] => (Array.isArray(value) ? value : [])

const isMember = async (scope: Scope, userId: string): Promise<boolean> =>
  (await scope.engine.store.read.portals.members(scope.portal.id)).some((member) => member.userId === userId)

const exists = async (scope: Scope, stores: PortalStores, kind: FieldKind, target: string): Promise<boolean> => {
  switch (kind) {
    case 'member':
      return isMember(scope, target)
    case 'file-version': {
      const id = fileVersionIdSchema.safeParse(target)
      return id.success && (await stores.files.version(id.data)) !== null
    }
    case 'page': {
      const id = pageIdSchema.safeParse(target)
      const page = id.success ? await stores.pages.get(id.data) : null
      return page !== null && page.trashedAt === null && versionRead(scope, page) !== null
    }
    case 'record': {
      const id = recordIdSchema.safeParse(target)
      const record = id.success ? await stores.records.get(id.data) : null
      if (!record || record.trashedAt) return false
      return mayReadRecords(scope.role, scope.engine.registry.collections.get(record.collection))
    }
    default:
      return true
  }
}
