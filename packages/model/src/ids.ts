import { z } from 'zod'

/** Ids are UUIDv7 in lower case, so they sort by the time they were made. Branded: a page's id never passes for a file's. */
const id = <Name extends string>() => z.uuid().brand<Name>()

export const portalIdSchema = id<'PortalId'>()
export const pageIdSchema = id<'PageId'>()
export const revisionIdSchema = id<'RevisionId'>()
export const recordIdSchema = id<'RecordId'>()
export const commentIdSchema = id<'CommentId'>()
export const fileIdSchema = id<'FileId'>()
export const fileVersionIdSchema = id<'FileVersionId'>()
/** A person's id. better-auth makes its own, so any non-empty text is one. */
export const userIdSchema = z.string().min(1).brand<'UserId'>()

export type PortalId = z.infer<typeof portalIdSchema>
export type PageId = z.infer<typeof pageIdSchema>
export type RevisionId = z.infer<typeof revisionIdSchema>
export type RecordId = z.infer<typeof recordIdSchema>
export type CommentId = z.infer<typeof commentIdSchema>
export type FileId = z.infer<typeof fileIdSchema>
export type FileVersionId = z.infer<typeof fileVersionIdSchema>
export type UserId = z.infer<typeof userIdSchema>
