import { randomUUID } from 'node:crypto'
import S3rver from '@20minutes/s3rver'
import { freePort, temporaryFolder } from '@tsuzuri/testing'
import type { S3Place } from '../store/s3-object-store.ts'

/** A bucket to test with: that of the service at S3_ENDPOINT, else one of s3rver's, an implementation of S3 from npm that keeps files in a folder. */
export interface TestBucket extends AsyncDisposable {
  readonly place: S3Place
  /** Ends the service, unless it is not ours. */
  readonly stop: () => Promise<void>
}

export const openTestBucket = async (): Promise<TestBucket> => {
  const endpoint = process.env['S3_ENDPOINT']
  if (endpoint) {
    const { S3_BUCKET: bucket = '', S3_REGION: region = 'us-east-1' } = process.env
    const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = process.env
    const stop = async () => {}
    return { place: { endpoint, bucket, region, accessKeyId, secretAccessKey }, stop, [Symbol.asyncDispose]: stop }
  }
  const folder = await temporaryFolder()
  const port = await freePort()
  const bucket = `tsuzuri-${randomUUID()}`
  const server = new S3rver({
    port,
    address: '127.0.0.1',
    silent: true,
    directory: folder.path,
    configureBuckets: [{ name: bucket, configs: [] }],
    // It leaves the slash at the end of a bucket's address out of what it signs.
    allowMismatchedSignatures: true,
  })
  await server.run()
  const place = { endpoint: `http://127.0.0.1:${port}`, bucket, region: 'us-east-1', accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
  let running = true
  const stop = async () => {
    if (running) await server.close()
    running = false
  }
  const dispose = async () => {
    await stop()
    await folder[Symbol.asyncDispose]()
  }
  return { place, stop, [Symbol.asyncDispose]: dispose }
}
