import type { Freeze } from '@tsuzuri/model'
import type { Wire } from './wire.ts'

/** What was accepted with a row; `content` is JSON. */
export interface FreezeView extends Wire<Freeze> {
  /** Whether the content still has its hash. */
  readonly intact: boolean
  /** What was frozen beside the row itself; what was gone by then has an id alone. */
  readonly holds: {
    readonly pages: readonly { readonly id: string; readonly revision: { readonly number: number; readonly title: string } | null }[]
    readonly records: readonly {
      readonly id: string
      readonly collection?: string
      readonly number?: number | null
      readonly title?: string
      readonly state: string | null
    }[]
    readonly files: readonly {
      readonly id: string
      readonly file?: string
      readonly name?: string | null
      readonly number?: number
      readonly sha256: string | null
    }[]
  }
}
