import { rm } from 'node:fs/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { fileErrors } from '../file-errors.ts'
import { putOnce } from './put-once.ts'
import type { ObjectNote, ObjectStore } from './object-store.ts'

export interface S3Place {
  /** `https://s3.example.com` */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

/** How long to wait for a connection, and for the next sign of life on one; in milliseconds. Each request is tried again twice, later each time. */
const [connecting, waiting] = [5_000, 30_000]

/**
 * Objects in a bucket of anything that speaks S3, addressed by path. An object is there when all of it is, and stays as it is. Throws `file.store-away` when the service does not answer or refuses.
 */
export const s3ObjectStore = ({ endpoint, bucket, region, ...credentials }: S3Place): ObjectStore => {
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    maxAttempts: 3,
    requestHandler: { connectionTimeout: connecting, requestTimeout: waiting, throwOnRequestTimeout: true },
    // Not every service knows the newer checksums; a content is checked by its own seals when it is read.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (name: string) => ({ Bucket: bucket, Key: name })

  return {
    take: async (name, path) => {
      await told(putOnce(client, at(name), path))
      await rm(path)
    },
    open: async (name, { start, end }) => {
      const size = (await noteOf(client, bucket, name))?.size
      if (size === undefined) return null
      // No range can be asked for of nothing.
      if (start >= Math.min(end, size)) return { size, bytes: new Blob([]).stream() }
      const range = `bytes=${start}-${Math.min(end, size) - 1}`
      const found = await orNull(client.send(new GetObjectCommand({ ...at(name), Range: range })))
      return found?.Body ? { size, bytes: found.Body.transformToWebStream() } : null
    },
    note: (name) => noteOf(client, bucket, name),
    remove: async (name) => {
      await told(client.send(new DeleteObjectCommand(at(name))))
    },
    list: (folder) => listObjects(client, bucket, `${folder}/`),
    ping: async () => {
      await told(client.send(new HeadBucketCommand({ Bucket: bucket })))
    },
  }
}

const noteOf = async (client: S3Client, bucket: string, name: string): Promise<ObjectNote | null> => {
  const found = await orNull(client.send(new HeadObjectCommand({ Bucket: bucket, Key: name })))
  return found && { name, size: found.ContentLength ?? 0, writtenAt: found.LastModified ?? new Date(0) }
}

async function* listObjects(client: S3Client, bucket: string, prefix: string): AsyncGenerator<ObjectNote> {
  let token: string | undefined
  do {
    const page = await told(client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token })))
    for (const { Key, Size, LastModified } of page.Contents ?? [])
      if (Key !== undefined) yield { name: Key, size: Size ?? 0, writtenAt: LastModified ?? new Date(0) }
    token = page.NextContinuationToken
  } while (token !== undefined)
}

const orNull = async <Answer>(asked: Promise<Answer>): Promise<Answer | null> => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404 && error.name !== 'NoSuchBucket') return null
    throw fileErrors['store-away'](reasonOf(error))
  }
}

const told = async <Answer>(asked: Promise<Answer>): Promise<Answer> => {
  try {
    return await asked
  } catch (error) {
    throw fileErrors['store-away'](reasonOf(error))
  }
}

/** What a service says of itself where it says something, else what the connection does. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
