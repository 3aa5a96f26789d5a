import type {
  DriveFile,
  FileVersion,
  FileVersionId,
  List,
  ListQuery,
  Locale,
  Localized,
  Member,
  PageId,
  Portal,
  PortalRecord,
  RecordId,
  Role,
  Side,
} from '@tsuzuri/model'
import type { Element } from 'hast'
import type { z } from 'zod'
import type { DaysOff } from './business-days/days-off.ts'
import type { MonthDigest } from './month-digest.ts'

/** Filters of a list of records. `state` is a state's name, or `open` for all that are not final. */
export interface RecordQuery extends ListQuery {
  readonly state?: string | undefined
  readonly assignee?: string | undefined
  readonly ball?: 'firm' | 'client' | undefined
  /** Part of the title or text. */
  readonly q?: string | undefined
  /** Only records whose time, as the collection's `when` says, is at or after `from` and before `to`. */
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  /** `-` before the name for descending. */
  readonly sort?: string | undefined
}

export interface FileQuery extends ListQuery {
  /** The folder and all below it. */
  readonly folder?: string | undefined
  readonly q?: string | undefined
}

/** A record, or a page that the client has to confirm. */
export interface WaitingThing {
  readonly id: RecordId | PageId
  /** What a record of its collection is called, or what has to be done. */
  readonly kind: Localized
  readonly number: number | null
  readonly title: string
  /** Null while nobody is assigned; left out of what is assigned to nobody ever. */
  readonly assigneeName?: string | null
  readonly dueAt: Date | null
  readonly late: boolean
  /** For how many business days the side has had the ball. */
  readonly waitedDays: number
  /** From the site's root. */
  readonly href: string
}

/** A row that holds a version of a file for good, and in which of its fields. */
export interface FileHolder {
  readonly version: FileVersionId
  readonly collection: string
  readonly field: string
  readonly number: number | null
  readonly title: string
  /** Below the portal: `/requests/12`. */
  readonly href: string
}

/** What waits, of all collections that the role may read. */
export interface Waiting {
  readonly counts: Readonly<Record<Side, number>>
  /** Of the role's own side, the one due first first. */
  readonly items: readonly WaitingThing[]
}

/** What a block may reach while it loads: one portal, read only, with the rights of one role. */
export interface BlockContext {
  readonly portal: Pick<Portal, 'id' | 'slug' | 'name' | 'timeZone' | 'mode'>
  /** The role the answer is made for; never a person, so that an answer can be kept. */
  readonly role: Role
  readonly locale: Locale
  readonly now: Date
  /** When the portal rests. */
  readonly daysOff: DaysOff
  /** When offices rest: by these the law's dates are shifted. */
  readonly officialDaysOff: DaysOff
  readonly records: (collection: string, query: RecordQuery) => Promise<List<PortalRecord>>
  /** The live ones of a collection that have one of these ids, in no order. */
  readonly some: (collection: string, ids: readonly string[]) => Promise<readonly PortalRecord[]>
  /** What waits for whom, and the first `limit` records that wait for the role's own side. */
  readonly waiting: (limit: number) => Promise<Waiting>
  readonly files: (query: FileQuery) => Promise<List<DriveFile>>
  /** The rows that hold these versions, as far as the role may read them, the oldest first. */
  readonly holders: (versions: readonly FileVersion[]) => Promise<readonly FileHolder[]>
  readonly members: () => Promise<readonly Member[]>
  /** The running month (`2026-11`): the hours of the processing log, those the contract holds, and what open requests are estimated at; null where it holds none. */
  readonly hours: () => Promise<{
    readonly month: string
    readonly used: number
    readonly contracted: number
    readonly estimated: number
  } | null>
  /** What the rows of a month (`2026-11`) come to, as all plugins tell. */
  readonly monthDigest: (month: string) => Promise<MonthDigest>
  readonly may: (action: 'create' | 'update' | 'comment' | 'trash', collection: string) => boolean
  readonly mayPlaceFiles: boolean
}

/** What a renderer is given beside the data. `t` looks a message of the plugin up and fills its `{placeholders}`. */
export interface RenderContext {
  readonly locale: Locale
  readonly timeZone: string
  readonly portal: { readonly slug: string }
  /**
   * Properties of a link that shows this block with other written attributes, instead of those it has: the page it stands on
   * answers whole by `href`, the browser side exchanges the block alone by `dataShow`.
   */
  readonly showing: (attributes: Readonly<Record<string, string>>) => { readonly href: string; readonly dataShow: string }
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string
}

/** A migration of a block's attributes. Named and append-only; receives and answers the written (string) attributes. */
export interface AttributeMigration {
  readonly name: string
  readonly migrate: (attributes: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
}

/** What a written attribute is called, and what those of its values mean that are words of the block's own. */
export interface AttributeWords {
  readonly label: Localized
  readonly values?: Readonly<Record<string, Localized>>
}

export interface BlockDefinition<Attributes = unknown, Data = unknown> {
  readonly label: Localized
  /** One line for the block menu. */
  readonly description: Localized
  /** Parses the written attributes, which are texts; every attribute has a default or is optional. */
  readonly attributes: z.ZodType<Attributes, Readonly<Record<string, string>>>
  readonly migrations: readonly AttributeMigration[]
  /** By name; an attribute without words is told as it was written. */
  readonly attributeWords?: Readonly<Record<string, AttributeWords>>
  /** What makes a loaded block stale: names of collections, `records` for all of them, `files` for the drive, `members` where people's names show. */
  readonly sources: readonly string[]
  /** Answers plain JSON. */
  readonly load: (context: BlockContext, attributes: Attributes) => Promise<Data>
  /** Pure; complete with scripts off; has an accessible name. */
  readonly render: (data: Data, context: RenderContext, attributes: Attributes) => Element
  /** Plain text for mail and other places without markup. */
  readonly text: (data: Data, context: RenderContext) => string
  /** The custom element that upgrades the HTML in the browser. */
  readonly element?: `tsuzuri-${string}`
}

/** Declares a block. The types of attributes and data are checked here and forgotten in the registry. */
export const defineBlock = <Attributes, Data>(definition: BlockDefinition<Attributes, Data>): BlockDefinition =>
  definition as BlockDefinition
