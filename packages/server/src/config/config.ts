import type { ClamdAddress, S3Place } from '@tsuzuri/files'

export interface WatchedFolder {
  /** The portal's slug. */
  readonly portal: string
  /** Absolute path. */
  readonly folder: string
}

/** How this process was told to run. Everything from the environment is here, parsed. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the data folder. */
  readonly dataFolder: string
  /** The public address, without a trailing slash. */
  readonly origin: string
  /** Whether TSUZURI_ORIGIN said so; else it is guessed from host and port. */
  readonly originTold: boolean
  readonly demo: boolean
  /** Null: made once and kept in the data folder. */
  readonly secret: string | null
  /** Null: SQLite in the data folder. */
  readonly databaseUrl: string | null
  /** Null: other processes are heard of by looking into the database. */
  readonly redisUrl: string | null
  /** Meilisearch, which helps search with the order of hits; null: search does without. */
  readonly meilisearch: { readonly url: string; readonly key: string | null } | null
  /** Where contents of files are kept; null: in the data folder. */
  readonly s3: S3Place | null
  /** Where mails are handed to, and the address they come from; null: none are sent. */
  readonly smtp: { readonly url: string; readonly from: string } | null
  /** Where ClamAV's clamd listens; null: nobody looks for viruses. */
  readonly clamd: ClamdAddress | null
  /** Folders of this machine whose files go into a portal's drive by themselves, by the portal's slug. */
  readonly watch: readonly WatchedFolder[]
  /** Whether a file that was taken stays in the folder, below `done`. */
  readonly watchKeeps: boolean
  /** Where this installation's files (migrations, the built site) are. */
  readonly root: string
}
