import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Site } from './site.ts'

/** Loads a built site from its folder (`client/`, `server/entry.mjs`); null where none was built, which leaves the API alone. */
export const loadSite = async (folder: string): Promise<Site | null> => {
  const entry = join(folder, 'server/entry.mjs')
  if (!existsSync(entry)) return null
  const { render } = (await import(pathToFileURL(entry).href)) as Pick<Site, 'render'>
  return { assetsFolder: join(folder, 'client'), render }
}
