import { z } from 'zod'

/** The first entry of a backup. */
export const headName = 'tsuzuri-backup.json'
/** The last one: a backup without it was cut off. */
export const endName = 'end.json'
export const secretName = 'secret'
export const databaseName = 'tsuzuri.db'

/** What a backup says of itself before anything else. */
export const backupHeadSchema = z.object({
  /** 1: contents as they are; 2: as they lie in the store, sealed. */
  format: z.literal([1, 2]),
  /** When the state was taken that it holds. */
  takenAt: z.iso.datetime(),
  database: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Null where the secret was told by the environment, which is not in the backup. */
  secret: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }).nullable(),
})
export type BackupHead = z.output<typeof backupHeadSchema>

/** What a backup says of itself after everything else. */
export const backupEndSchema = z.object({
  /** How many contents of files are in it, and how many bytes they have together. */
  contents: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** SHA-256 over a line for each content, its name and the SHA-256 of its bytes here; not in the first format, whose names are hashes. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Contents that were missing or damaged when it was taken: `<portal>/<sha256>`. */
  lost: z.array(z.string()),
})
export type BackupEnd = z.output<typeof backupEndSchema>
