import type { Locale, Localized, Side } from '@tsuzuri/model'

const words: Readonly<Record<Side | 'none', Localized>> = {
  firm: { ja: '弊社の番', en: 'Firm’s turn' },
  client: { ja: '貴社の番', en: 'Client’s turn' },
  none: { ja: 'なし', en: 'Nobody' },
}

/** Whose turn it is, in the firm's voice: 弊社 is the firm, 貴社 the client. */
export const ballWord = (side: Side | null, locale: Locale): string => words[side ?? 'none'][locale]
