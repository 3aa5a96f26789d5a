import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { davErrors } from './dav-errors.ts'

export interface NotedChange {
  readonly name: string
  /** JSON; undefined takes the property away. */
  readonly value: unknown
}
export interface NotePlace {
  readonly path: string
  readonly changes: readonly NotedChange[]
}

const mostProperties = 100
const mostBytes = 65_536
/** Its name stands in an index, together with the place. */
const longestName = 300

/** Notes something of a place for explorers, all of it or nothing. Throws `dav.property-too-large`, `access.denied`. */
export const notePlace = (scope: Scope, { path, changes }: NotePlace): Promise<void> =>
  scope.unit(async (tx) => {
    authorize(scope, 'file.place')
    for (const { name, value } of changes) {
      if (value === undefined) {
        await tx.dav.dropProperty(path, name)
        continue
      }
      if (Buffer.byteLength(name) > longestName || Buffer.byteLength(JSON.stringify(value)) > mostBytes)
        throw davErrors['property-too-large'](mostBytes)
      await tx.dav.putProperty({ path, name, value })
    }
    const there = (await tx.dav.properties(path)).filter((property) => property.path === path)
    if (there.length > mostProperties) throw davErrors['property-too-large'](mostBytes)
  })
