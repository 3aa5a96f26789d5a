import type { Locale } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'
import { quarterOf } from './quarter-of.ts'

/**
 * For whom and as of when something rendered holds: another text when the role, the language, the quarter of an hour, or
 * one of the sources is another. Members and the portal itself count always, since their names show everywhere. Ask before
 * loading. `locale` only for what holds words of a language.
 */
export const audienceKey = async ({ engine, portal, role, now }: Scope, sources: readonly string[], locale?: Locale): Promise<string> => {
  const versions = await engine.views.sources.of(portal.id, ['portal', 'members', ...sources])
  return [portal.id, role, locale ?? '', quarterOf(now()), versions].join(' ')
}
