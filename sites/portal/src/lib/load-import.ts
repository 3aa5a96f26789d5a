import { ApiError, type CollectionInfo, type ImportView } from '@tsuzuri/client'
import { collectionCalled } from './collection-called.ts'

export interface LoadedImport {
  readonly collection: CollectionInfo
  /** The one the address asks for; null where it asks for none. */
  readonly shown: ImportView | null
  readonly earlier: readonly ImportView[]
}

/** What the page that takes in a file shows. Throws ApiError 403 for whoever may neither add rows nor change them. */
export const loadImport = async ({ client }: App.Locals, portal: string, name: string, id: string | null): Promise<LoadedImport> => {
  const collection = await collectionCalled(client, portal, name)
  if (!collection.may.create && !collection.may.update)
    throw new ApiError({
      status: 403,
      code: 'access-denied',
      detail: 'Rows are not for this role to write.',
      errors: [],
      current: undefined,
    })
  const [shown, earlier] = await Promise.all([id === null ? null : client.import(portal, name, id), client.imports(portal, name)])
  return { collection, shown, earlier: earlier.items }
}
