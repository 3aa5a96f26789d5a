import type { Client } from '@tsuzuri/client'

/** More than anybody chooses from; beyond it one searches. */
const most = 1_000

/** The folders of the drive to choose from, those that hold only folders among them, in order. The root is everywhere, and no choice. */
export const loadFolders = async (
  client: Pick<Client, 'folders'>,
  portal: string,
  chosen: string | undefined,
): Promise<readonly string[]> => {
  const folders = new Set(chosen === undefined ? [] : [chosen])
  let cursor: string | undefined
  do {
    const { items, next } = await client.folders(portal, { cursor })
    for (const { folder } of items) for (const one of withParents(folder)) folders.add(one)
    cursor = next ?? undefined
  } while (cursor !== undefined && folders.size < most)
  folders.delete('/')
  return [...folders].toSorted()
}

const withParents = (folder: string): readonly string[] => {
  const names = folder.split('/').slice(1)
  return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)
}
