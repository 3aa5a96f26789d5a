/** The passage as the form for a new comment sends it: words, or places in the live document, and the words to be shown. */
export type FormPassage = Readonly<Partial<Record<'start' | 'end' | 'quote' | 'prefix' | 'suffix', string>>>

const names = ['start', 'end', 'quote', 'prefix', 'suffix'] as const

/** Lets the form for a new comment be about a passage; about the page as a whole when it is null. */
export const fillNewComment = (form: HTMLFormElement, passage: FormPassage | null): void => {
  for (const name of names) {
    const input = form.elements.namedItem(name)
    if (input instanceof HTMLInputElement) input.value = passage?.[name] ?? ''
  }
  const quote = form.querySelector<HTMLElement>('[data-quote]')
  if (quote) quote.textContent = passage?.quote ?? ''
  form.querySelector<HTMLElement>('[data-chosen]')?.toggleAttribute('hidden', passage === null)
  form.querySelector<HTMLElement>('[data-whole]')?.toggleAttribute('hidden', passage !== null)
}
