import type { List, ListQuery } from '@tsuzuri/model'

/** The folders of one portal's drive, by their whole path. */
export interface FolderStore {
  /** Makes the folder and those above it, as far as they are not there. */
  make(path: string, at: Date): Promise<void>
  /** When the folder was made; null where there is none. */
  madeAt(path: string): Promise<Date | null>
  /** The folders that lie directly in it, in order. */
  within(path: string): Promise<readonly { readonly path: string; readonly madeAt: Date }[]>
  /** All of them, in order. */
  list(query: ListQuery): Promise<List<{ readonly folder: string }>>
  /** The folder and all below it, in order. */
  below(path: string): Promise<readonly string[]>
  /** Takes the folder and all below it elsewhere, where nothing must be. */
  move(from: string, to: string): Promise<void>
  /** Takes away the folder and all below it. */
  remove(path: string): Promise<void>
}
