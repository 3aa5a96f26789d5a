import { httpErrors } from '../http/http-errors.ts'
import { normalPath } from '../http/normal-path.ts'
import { type Home, isHome } from '../http/origin-check.ts'

/** The `Destination` of a request as a path in its normal form; null where it is on another server. Throws `request.bad-path` where it has no such form. */
export const davTarget = (destination: string, host: string, home: Home): string | null => {
  const isPath = destination.startsWith('/')
  if (!isPath) {
    if (!URL.canParse(destination)) throw httpErrors.badPath()
    const { origin, host: named } = new URL(destination)
    if (named !== host && !isHome(origin, host, home)) return null
  }
  const path = normalPath(isPath ? destination : destination.slice(destination.indexOf('/', destination.indexOf('://') + 3)))
  if (path === null) throw httpErrors.badPath()
  return path
}
