import type { DriveFile } from '@tsuzuri/model'
import { decide } from '../policies/policy.ts'
import { stateOf } from '../policies/state-of.ts'
import type { Scope } from '../scope.ts'

/** Of a trashed file only those know who could restore it. */
export const mayKnowFile = ({ role }: Scope, file: DriveFile): boolean =>
  decide(file.trashedAt ? 'file.restore' : 'file.read', role, { state: stateOf(file) }) === 'allowed'
