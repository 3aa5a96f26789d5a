import { routeTable } from './route-table.ts'

export interface RouteRow {
  /** `GET /api/v1/portals/{portal}` */
  readonly route: string
  /** The status by role, as `roles` has them in order. */
  readonly live: readonly number[]
  /** The same with a thing in the trash; empty where the route names none. */
  readonly trashed: readonly number[]
}

/** The table of routes, row by row. */
export const routeRows: readonly RouteRow[] = routeTable
  .trim()
  .split('\n')
  .slice(1)
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [method = '', path = '', ...cells] = line.trim().split(/\s+/)
    const statuses = cells.map(Number)
    return { route: `${method} ${path}`, live: statuses.slice(0, 6), trashed: statuses.slice(6) }
  })
