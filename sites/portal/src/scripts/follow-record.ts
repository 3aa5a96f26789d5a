// The page of a row follows it: what others do shows in place. Where that would take something half typed away, it only says so.
import { isEdited } from '@tsuzuri/ui/live/is-edited.ts'
import { hearLiveEvents } from '@tsuzuri/ui/live/live-events.ts'
import { morph } from '@tsuzuri/ui/live/morph.ts'
import { words } from '@tsuzuri/ui/live/words.ts'

const page = document.querySelector<HTMLElement>('[data-follow]')
const { portal = '' } = document.documentElement.dataset
let timer: ReturnType<typeof setTimeout> | undefined
let isStale = false
let isRefreshing = false
/** What the server last said, as far as it is shown. */
let shown = page?.innerHTML

const refreshSoon = (): void => {
  isStale = true
  if (document.hidden) return
  clearTimeout(timer)
  // A step and its comment come close together; one fetch answers both.
  timer = setTimeout(() => void refresh(), 60)
}

/** One after the other: an older answer must never come over a newer one. */
const refresh = async (): Promise<void> => {
  if (!page || isRefreshing) return
  isRefreshing = true
  try {
    while (isStale) {
      isStale = false
      show(page, await fetchPage())
    }
  } finally {
    isRefreshing = false
  }
}

const show = (current: HTMLElement, fresh: Document | null): void => {
  const part = fresh?.querySelector('[data-follow]')
  if (!part) return tell(words('stale'))
  const html = part.innerHTML
  if (html === shown) return tell('')
  if (wouldLose(current, part)) return tell(words('changed-meanwhile'), words('show-latest'))
  tell('')
  morph(current, part)
  shown = html
}

const fetchPage = async (): Promise<Document | null> => {
  try {
    const response = await fetch(location.href)
    return response.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : null
  } catch {
    return null
  }
}

/** A form with a key stays the same form wherever it is found again; any other would be made anew. */
const wouldLose = (current: HTMLElement, fresh: Element): boolean =>
  current.querySelector('dialog[open]') !== null ||
  [...current.querySelectorAll('form')].some(
    (form) => isEdited(form) && fresh.querySelector(`form[data-key="${CSS.escape(form.dataset['key'] ?? '')}"]`) === null,
  )

const tell = (text: string, link?: string): void => {
  const place = page?.querySelector<HTMLElement>('[data-status]')
  if (!place) return
  place.textContent = text
  place.classList.toggle('notice', text !== '')
  if (link === undefined) return
  const anchor = document.createElement('a')
  // Without the place on the page: a link to that would only scroll there.
  anchor.href = location.pathname + location.search
  anchor.textContent = link
  place.append(' ', anchor)
}

/** What is searched for within the page comes in place, so that nothing typed elsewhere on it is lost. */
const refine = (form: HTMLFormElement): void => {
  history.replaceState(null, '', `?${new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))}`)
  // A choice of the list before is let go, or that list would be kept for its sake.
  for (const other of form.closest('details')?.querySelectorAll('form') ?? []) if (other !== form) other.reset()
  refreshSoon()
}

page?.addEventListener('submit', (event) => {
  if (!(event.target instanceof HTMLFormElement) || event.target.dataset['refine'] === undefined) return
  event.preventDefault()
  refine(event.target)
})

if (page && portal !== '') {
  hearLiveEvents(portal, ({ type, subject, wholes = [] }) => {
    const followed = page.dataset['follow'] ?? ''
    if (type === 'connected' || type === 'reconnected' || subject === followed || wholes.includes(followed)) refreshSoon()
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && isStale) refreshSoon()
  })
}
