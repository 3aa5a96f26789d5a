import type { FieldValues } from '@tsuzuri/model'
import type { FieldFlaw } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import type { Scope } from '../scope.ts'
import { pageFlaws } from './page-flaws.ts'
import { requirePageType } from './page-type.ts'

/** What would be wrong with fields of a page of that type; nothing is written. Throws `page.type-unknown`. */
export const judgeFields = (
  scope: Scope,
  { type, fields }: { readonly type: string; readonly fields: FieldValues },
): readonly FieldFlaw[] => {
  authorize(scope, 'page.read')
  return pageFlaws(requirePageType(scope.engine.registry, type), fields)
}
