import { S3ServiceException } from '@aws-sdk/client-s3'

/** 200 when it is done; the status of a refusal that is foreseen. Throws any other, and that there is no such bucket. */
export const s3Status = async (asked: Promise<unknown>, foreseen: readonly number[]): Promise<number> => {
  try {
    await asked
    return 200
  } catch (error) {
    const status = error instanceof S3ServiceException && error.name !== 'NoSuchBucket' ? error.$metadata.httpStatusCode : undefined
    if (status === undefined || !foreseen.includes(status)) throw error
    return status
  }
}
