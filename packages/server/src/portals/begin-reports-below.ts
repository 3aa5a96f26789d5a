import { changePortal, listPages, type Scope } from '@tsuzuri/core'

/** From here on the report of each month begins by itself below the page at a path, if the portal has it. */
export const beginReportsBelow = async (scope: Scope, path: string): Promise<void> => {
  const below = (await listPages(scope)).find((page) => page.path === path)
  if (below) await changePortal(scope, { patch: { reportsBelow: below.id } })
}
