import { ApiError, type Client, type CollectionInfo } from '@tsuzuri/client'

/** Throws ApiError 404 for a collection one may not know. */
export const collectionCalled = async (client: Client, portal: string, name: string): Promise<CollectionInfo> => {
  const { items } = await client.collections(portal)
  const collection = items.find((one) => one.name === name)
  if (collection) return collection
  throw new ApiError({
    status: 404,
    code: 'collection-missing',
    detail: `There is no collection ${name}.`,
    errors: [],
    current: undefined,
  })
}
