import type { Localized, NoticeKind, NoticeMail } from '@tsuzuri/model'

export interface NoticeView {
  readonly id: string
  readonly kind: NoticeKind
  /** Empty where nobody did it. */
  readonly actorName: string
  readonly at: string
  readonly readAt: string | null
  /** `at` is told in its time zone. */
  readonly portal: { readonly slug: string; readonly name: string; readonly timeZone: string }
  /** What it is about, a record, a page or a file; null where it is no longer to be seen. */
  readonly record: {
    /** Null for a page and a file. */
    readonly collection: string | null
    readonly kind: Localized
    readonly number: number | null
    readonly title: string
    /** From the site's root. */
    readonly href: string
  } | null
}
export type NoticeChoicesView = Readonly<Record<NoticeKind, NoticeMail>>
