import type { Locale } from '@tsuzuri/model'
import type { Scope } from '../scope.ts'

/**
 * For whom and as of when something rendered holds: another text when the role, the language, the portal's day, or one of
 * the sources is another. Members and the portal itself count always, since their names show everywhere. Ask before loading.
 */
export const audienceKey = async ({ engine, portal, role, now }: Scope, sources: readonly string[], locale: Locale): Promise<string> => {
  const versions = await engine.views.sources.of(portal.id, ['portal', 'members', ...sources])
  return [portal.id, role, locale, engine.views.dayIn(portal.timeZone, now()), versions].join(' ')
}
