import type { BlobStore } from '@tsuzuri/files'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/open-test-server.ts'
import { placeUploads } from './place-uploads.ts'

let house: TestServer
beforeAll(async () => {
  house = await openTestServer()
})
afterAll(() => house[Symbol.asyncDispose]())

test('a store that fails in the middle of a file says so itself, and the form is not blamed', async () => {
  const scope = await house.portal('abc')
  const full: BlobStore = {
    ...scope.engine.blobs,
    put: async (portal, content) => {
      const reader = content[Symbol.asyncIterator]()
      await reader.next()
      await reader.return?.()
      // What was begun is taken away before the failure is told, and the form hears meanwhile that nobody reads on.
      await scope.engine.blobs.put(portal, new Blob(['begun']).stream(), 9)
      throw new RangeError('There is no room left.')
    },
  }
  const form = new FormData()
  form.set('file', new File([new Uint8Array(3_000_000)], '大きい.bin'))
  const request = new Request('http://house.example/', { method: 'POST', body: form })
  await expect(placeUploads({ ...scope, engine: { ...scope.engine, blobs: full } }, request)).rejects.toThrow('There is no room left.')
})
