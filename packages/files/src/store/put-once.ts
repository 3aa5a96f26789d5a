import { createReadStream } from 'node:fs'
import { HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { renewObject } from './renew-object.ts'
import { s3Status } from './s3-status.ts'

const partBytes = 16 * 1_048_576

/**
 * Uploads the file under a name, unless an object has it already: that one holds the same, but sealed otherwise, and whoever is reading it would go on in the
 * midst of the other. It is made one of now. Large files go up in parts, two at a time. Throws what the client throws.
 */
export const putOnce = async (client: S3Client, at: { readonly Bucket: string; readonly Key: string }, path: string): Promise<void> => {
  const upload = (condition: { readonly IfNoneMatch?: '*' }): Promise<unknown> =>
    new Upload({ client, params: { ...at, Body: createReadStream(path), ...condition }, partSize: partBytes, queueSize: 2 }).done()
  let size = 0
  const look = client.send(new HeadObjectCommand(at)).then(({ ContentLength = 0 }) => (size = ContentLength))
  if ((await s3Status(look, [404])) === 404) {
    // Of two that come at once the first has the name (412 for the other), where the service knows conditions.
    const status = await s3Status(upload({ IfNoneMatch: '*' }), [409, 412, 501])
    if (status === 200 || status === 412) return
  } else if (await renewObject(client, { ...at, size })) return
  await upload({})
}
