import type { Localized, NoticeKind, NoticeMail } from '@tsuzuri/model'

export interface NoticeView {
  readonly id: string
  readonly kind: NoticeKind
  /** Empty where nobody did it. */
  readonly actorName: string
  readonly at: string
  readonly readAt: string | null
  readonly portal: { readonly slug: string; readonly name: string }
  /** What it is about; null where it is no longer to be seen. */
  readonly record: {
    readonly collection: string
    readonly kind: Localized
    readonly number: number | null
    readonly title: string
    /** From the site's root. */
    readonly href: string
  } | null
}
export type NoticeChoicesView = Readonly<Record<NoticeKind, NoticeMail>>
