import { createClient, type SearchAnswer } from '@tsuzuri/client'
import { isOfComposing } from '@tsuzuri/ui/live/is-of-composing.ts'
import { drawHits } from './draw-hits.ts'
import { drawProposals } from './draw-proposals.ts'
import { drawRecent } from './draw-recent.ts'
import { keepRecent, readRecent, type Recent } from './recent.ts'

const dialog = document.querySelector<HTMLDialogElement>('#palette')
const input = dialog?.querySelector('input')
const status = dialog?.querySelector<HTMLElement>('[role=status]')
const list = dialog?.querySelector<HTMLElement>('[role=listbox]')
const all = dialog?.querySelector<HTMLAnchorElement>('[data-palette-all]')
const save = dialog?.querySelector<HTMLAnchorElement>('[data-palette-save]')

if (dialog && input && status && list && all) {
  const texts = dialog.dataset
  const { personId } = texts
  if (personId !== undefined && document.querySelector('[data-page-body]'))
    keepRecent(personId, 'pages', { title: document.querySelector('h1')?.textContent.trim() ?? document.title, href: location.pathname })
  const keepSearch = (): void => {
    const title = input.value.trim()
    if (personId !== undefined && title !== '')
      keepRecent(personId, 'searches', { title, href: `${texts['page']}?q=${encodeURIComponent(title)}` })
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined
  /** What the hits in the list were found by. */
  let found = ''
  /** What the person keeps under a name, as it was when the palette was opened. */
  let saved: readonly Recent[] = []

  const hits = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')]
  const choose = (index: number): void => {
    const options = hits()
    const chosen = options[(index + options.length) % options.length]
    for (const hit of options) hit.setAttribute('aria-selected', String(hit === chosen))
    if (chosen === undefined) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', chosen.id)
    chosen?.scrollIntoView({ block: 'nearest' })
  }
  const chosen = () => hits().findIndex((hit) => hit.getAttribute('aria-selected') === 'true')

  const told = (q: string, { items, total, degraded }: SearchAnswer): string => {
    if (degraded === 'too-long') return texts['tooLong'] ?? ''
    if (items.length === 0) return (texts['none'] ?? '').replace('{q}', () => q)
    return (texts['found'] ?? '').replace('{total}', String(total))
  }
  const show = (q: string, answer: SearchAnswer): void => {
    found = q
    const page = texts['page'] ?? ''
    list.replaceChildren(...drawHits(answer.items, texts), ...drawProposals(answer.items.length > 0 ? [] : answer.proposals, page, texts))
    input.setAttribute('aria-expanded', String(hits().length > 0))
    status.textContent = told(q, answer)
    choose(0)
  }

  const search = async (): Promise<void> => {
    asking?.abort()
    const q = input.value.trim()
    all.href = q === '' ? (texts['page'] ?? '') : `${texts['page']}?q=${encodeURIComponent(q)}`
    if (save) save.href = `${all.getAttribute('href') ?? ''}#saved`
    if (q === '') {
      found = q
      list.replaceChildren(...(personId === undefined ? [] : drawRecent(readRecent(personId), saved, texts)))
      input.setAttribute('aria-expanded', String(hits().length > 0))
      input.removeAttribute('aria-activedescendant')
      status.textContent = texts['hint'] ?? ''
      return
    }
    const turn = new AbortController()
    asking = turn
    const slow = setTimeout(() => (status.textContent = texts['searching'] ?? ''), 300)
    const portal = /portals\/([^/]+)\//.exec(texts['api'] ?? '')?.[1]
    const client = createClient((path, init) => fetch(path, { ...init, signal: turn.signal }))
    const query = { q, limit: 20, proposals: '1' } as const
    try {
      const answer = await (portal === undefined ? client.searchAll(query) : client.search(portal, query))
      if (!turn.signal.aborted) show(q, answer)
    } catch {
      if (!turn.signal.aborted) status.textContent = texts['failed'] ?? ''
    } finally {
      clearTimeout(slow)
    }
  }
  const searchSoon = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(() => void search(), 150)
  }

  // Nothing is sent while Japanese is being composed; what stands at the end of the composition is searched.
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) searchSoon()
  })
  input.addEventListener('compositionstart', () => clearTimeout(waiting))
  input.addEventListener('compositionend', searchSoon)
  input.form?.addEventListener('submit', keepSearch)
  list.addEventListener('click', keepSearch)
  input.addEventListener('keydown', (event) => {
    if (isOfComposing(event)) return
    if (event.key === 'ArrowDown') choose(chosen() + 1)
    else if (event.key === 'ArrowUp') choose(Math.max(chosen(), 0) - 1)
    // Hits of what was typed before are not meant: then the search page is, for what is typed.
    else if (event.key === 'Enter' && chosen() >= 0 && input.value.trim() === found) hits()[chosen()]?.click()
    else return
    event.preventDefault()
  })

  const open = (): void => {
    if (!dialog.open) dialog.showModal()
    input.select()
    if (input.value.trim() === '') void search()
    if (personId !== undefined) void readSaved()
  }
  const readSaved = async (): Promise<void> => {
    // Without it the palette is as useful as before.
    const searches = await createClient((path, init) => fetch(path, init))
      .savedSearches()
      .catch(() => null)
    saved = searches?.items.map(({ name: title, href }) => ({ title, href })) ?? saved
    if (input.value.trim() === '') void search()
  }
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    open()
  })
  for (const link of document.querySelectorAll<HTMLElement>('[data-palette-open]')) {
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      open()
    })
  }
  dialog.querySelector('[data-palette-close]')?.addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
}
