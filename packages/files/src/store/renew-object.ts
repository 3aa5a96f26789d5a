import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { s3Status } from './s3-status.ts'

interface StandingObject {
  readonly Bucket: string
  readonly Key: string
  /** Bytes; more than none. */
  readonly size: number
}

/** What one request may copy is 5 GiB, which the seals of the largest file are beyond. */
const copiedBytes = 1_073_741_824

/**
 * Has the service copy an object over itself, byte for byte, which makes it one of now: in parts, since of a copy in one go some change nothing but
 * what is noted of it. False where the service will not, or the object is gone.
 */
export const renewObject = async (client: S3Client, { size, ...at }: StandingObject): Promise<boolean> => {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(at))
  const upload = { ...at, UploadId }
  const copy = async (): Promise<void> => {
    const Parts: CompletedPart[] = []
    for (let start = 0; start < size; start += copiedBytes) {
      const PartNumber: number = Parts.length + 1
      const CopySourceRange = `bytes=${start}-${Math.min(start + copiedBytes, size) - 1}`
      const CopySource = `${at.Bucket}/${at.Key}`
      const { CopyPartResult } = await client.send(new UploadPartCopyCommand({ ...upload, PartNumber, CopySource, CopySourceRange }))
      Parts.push({ PartNumber, ETag: CopyPartResult?.ETag })
    }
    await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }))
  }
  let isDone = false
  try {
    isDone = (await s3Status(copy(), [400, 404, 501])) === 200
  } finally {
    // What is left of it costs room; what stands against the copy is told, not what stands against this.
    if (!isDone) await client.send(new AbortMultipartUploadCommand(upload)).catch(() => {})
  }
  return isDone
}
