import type { AuthoredBlock, AuthorNote, PageAuthors } from '@tsuzuri/client'

export interface SignedNote extends AuthorNote {
  /** Counts the notes of the block from 1; stands at its passages, too. */
  readonly sign: number
  /** The place of its author among those of the page; -1 where nobody knows. */
  readonly tone: number
  /** How its first passage begins, for whoever does not see which it is. */
  readonly quote: string
}

const quoted = 20

/** The notes of a block in the order of its passages, and its HTML with their signs and tones at the passages. */
export const signPassages = (
  { passages, html }: AuthoredBlock,
  { notes, people }: Pick<PageAuthors, 'notes' | 'people'>,
): { readonly signed: readonly SignedNote[]; readonly html: string | undefined } => {
  const places = [...new Set(passages.map(({ note }) => note))]
  const signed = places.flatMap((place, index): SignedNote[] => {
    const note = notes[place]
    const text = passages.find((passage) => passage.note === place)?.text.replaceAll('\ufffc', '') ?? ''
    const quote = text.length > quoted ? `${text.slice(0, quoted)}…` : text
    return note ? [{ ...note, sign: index + 1, tone: people.findIndex(({ id }) => id === note.author?.id), quote }] : []
  })
  const attributes = (place: string): string => {
    const note = signed[places.indexOf(Number(place))]
    return note ? ` data-tone="${toneOf(note.tone)}"${places.length > 1 ? ` data-sign="${note.sign}"` : ''}` : ''
  }
  return {
    signed,
    // Only what was printed as an element begins with an angle bracket.
    html: html?.replaceAll(/<span class="written" data-note="(\d+)"/g, (whole, place: string) => whole + attributes(place)),
  }
}

const tones = 6

/** People beyond the sixth have the colour of one before; their names tell them apart. */
export const toneOf = (place: number): number => (place < 0 ? tones : place % tones)
