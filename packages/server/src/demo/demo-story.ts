import type { PortalMode, Role } from '@tsuzuri/model'
import type { Moment } from './demo-clock.ts'
import type { DemoCycle } from './duties-of-month.ts'

export type PersonKey = 'admin' | 'director' | 'member' | 'abc-admin' | 'abc-staff' | 'abc-viewer' | 'xyz-staff'

/** Somebody with an account, and where. */
export interface DemoPerson {
  readonly key: PersonKey
  readonly name: string
  readonly reading: string
  readonly email: string
  readonly password: string
  readonly role: Role
  /** Slugs of the portals. A firm admin belongs to all. */
  readonly portals: readonly string[]
}

/** What happened to a row after it was written; what has not come yet is left out. All texts of a story may hold placeholders. */
export interface DemoStep {
  readonly at: Moment
  readonly by: PersonKey
  readonly to?: string
  readonly says?: string
  readonly due?: Moment
  readonly assignee?: PersonKey
  readonly estimateHours?: number
  readonly spentHours?: number
  /** Files that are delivered, by key. */
  readonly results?: readonly string[]
  readonly noResults?: string
}

interface DemoRow {
  /** By which others of the story speak of it. */
  readonly key?: string
  readonly at: Moment
  readonly by: PersonKey
  readonly title: string
  readonly assignee?: PersonKey
  /** A page by path, a request and files by key. */
  readonly page?: string
  readonly request?: string
  readonly files?: readonly string[]
  readonly later?: readonly DemoStep[]
}

export interface DemoContact extends DemoRow {
  readonly body: string
  readonly channel: 'portal' | 'phone' | 'mail' | 'chat' | 'meeting'
  readonly category: 'inquiry' | 'notice' | 'confirmation' | 'trouble' | 'other'
  readonly counterpart?: string
  readonly state: 'open' | 'waiting-client' | 'waiting-firm' | 'closed'
}

export interface DemoRequest extends DemoRow {
  readonly key: string
  readonly description: string
  readonly format?: string
  readonly priority?: 'high' | 'normal' | 'low'
  readonly due?: Moment
  readonly state: 'draft' | 'requested'
  /** The request it is a part of, by key. */
  readonly parent?: string
}

export interface DemoReport extends DemoRow {
  readonly page: string
  /** 0 for the latest report, -1 for the one before. */
  readonly month: number
  readonly summary: string
  readonly due?: Moment
}

export interface DemoWork extends DemoRow {
  readonly hours: number
  readonly note?: string
}

/** A file of the drive. The same place a second time is the next version. */
export interface DemoFile {
  readonly key: string
  readonly at: Moment
  readonly by: PersonKey
  readonly folder: string
  /** Its ending says what it becomes: a `.csv` source is also made into a workbook. */
  readonly name: string
  /** Below the demo's `files` folder. */
  readonly source: string
}

/** A sentence of a page put right later on. */
export interface DemoEdit {
  readonly at: Moment
  readonly by: PersonKey
  readonly page: string
  readonly find: string
  readonly replace: string
  readonly message: string
}

/** Who wrote a page when, where that was not on the day the portal opened. `meeting`: right after the latest regular meeting that the story knows. */
export interface DemoPage {
  readonly page: string
  readonly at: Moment | 'meeting'
  readonly by: PersonKey
}

/** That somebody of the client confirmed pages, or anybody read one, as of what was published then. */
export interface DemoSaying {
  readonly at: Moment
  readonly by: PersonKey
  readonly says: 'confirmed' | 'read'
  readonly pages: readonly string[]
}

/** The regular meeting: the n-th weekday of each month. */
export interface DemoMeeting {
  readonly title: string
  readonly nth: 1 | 2 | 3 | 4
  readonly weekday: 'MO' | 'TU' | 'WE' | 'TH' | 'FR'
  readonly from: string
  readonly to: string
  readonly note: string
}

export interface DemoStory {
  readonly slug: string
  readonly name: string
  readonly mode: PortalMode
  readonly accent: string
  /** The hours a month that its contract holds. */
  readonly contractHours: number
  readonly opened: Moment
  readonly cycle: DemoCycle
  /** Who does the client's part of the schedule. */
  readonly clerk: PersonKey
  readonly meeting: DemoMeeting
  readonly files: readonly DemoFile[]
  readonly contacts: readonly DemoContact[]
  readonly requests: readonly DemoRequest[]
  readonly work: readonly DemoWork[]
  readonly reports: readonly DemoReport[]
  readonly pages: readonly DemoPage[]
  readonly edits: readonly DemoEdit[]
  readonly sayings: readonly DemoSaying[]
}
