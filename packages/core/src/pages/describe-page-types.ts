import type { PageTypeDefinition } from '@tsuzuri/plugin'
import { authorize } from '../policies/authorize.ts'
import { decide } from '../policies/policy.ts'
import type { Scope } from '../scope.ts'

export interface PageTypeDescription extends Pick<PageTypeDefinition, 'label' | 'fields'> {
  /** Clients read its newest published revision; else what is typed. */
  readonly published: boolean
  readonly confirmed: boolean
  readonly acknowledged: boolean
  readonly name: string
  readonly may: { readonly create: boolean }
}

/** The types pages can have: their fields, and whether this role may make such a page. */
export const describePageTypes = (scope: Scope): readonly PageTypeDescription[] => {
  authorize(scope, 'page.read')
  return [...scope.engine.registry.pageTypes].map(([name, pageType]) => ({
    name,
    label: pageType.label,
    fields: pageType.fields,
    published: pageType.published === true,
    confirmed: pageType.confirmed === true,
    acknowledged: pageType.acknowledged === true,
    may: { create: !pageType.home && decide('page.create', scope.role, { state: 'live', pageType }) === 'allowed' },
  }))
}
