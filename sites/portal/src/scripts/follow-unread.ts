// What one has not seen is marked in lists and counted. The page around it may have been kept for everybody of a role, so that this asks for itself.
import { createClient, type UnreadAsked } from '@tsuzuri/client'
import { hearLiveEvents } from '@tsuzuri/ui/live/live-events.ts'
import { rowsOfThings } from '@tsuzuri/ui/live/rows-of-things.ts'
import { showUnread } from '@tsuzuri/ui/live/show-unread.ts'

const { portal = '' } = document.documentElement.dataset
const client = createClient((path, init) => fetch(path, init))
const main = document.querySelector('main') ?? document.body
const most = 200
let unread: ReadonlySet<string> = new Set()
let asked: ReadonlySet<string> = new Set()
let timer: ReturnType<typeof setTimeout> | undefined

const count = async (place: HTMLElement, query: UnreadAsked): Promise<void> => {
  const found = await client.countUnread(portal, query)
  place.textContent = found.more ? `${found.count}+` : String(found.count)
  place.hidden = found.count === 0
}

const mark = async (): Promise<void> => {
  const ids = [...new Set(rowsOfThings(main).map(({ id }) => id))].slice(0, most)
  asked = new Set(ids)
  if (ids.length === 0) return
  const { items } = await client.unread(portal, { ids, limit: most })
  unread = new Set(items.map(({ itemId }) => itemId))
  showUnread(main, unread)
}

const fill = async (summary: HTMLDetailsElement): Promise<void> => {
  const response = await fetch(summary.dataset['unreadSummary'] ?? '')
  const list = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('[data-changes]')
  if (response.ok && list) summary.querySelector('[data-unread-here]')?.replaceChildren(document.adoptNode(list))
}

const ask = async (): Promise<void> => {
  const counts = [...document.querySelectorAll<HTMLElement>('[data-unread-count]')].map((place) =>
    count(place, place.closest('[data-unread-kind]') ? { kind: 'file' } : {}),
  )
  const opened = [...document.querySelectorAll<HTMLDetailsElement>('[data-unread-summary][open]')].map(fill)
  // Marks are beside the point of the page: what cannot be had now comes with the next event.
  await Promise.allSettled([...counts, ...opened, mark()])
}

const askSoon = (): void => {
  clearTimeout(timer)
  timer = setTimeout(() => void ask(), 300)
}

if (portal !== '') {
  void ask()
  hearLiveEvents(portal, ({ type }) => {
    if (['reconnected', 'seen'].includes(type) || /^(?:file|record|page)\./.test(type)) askSoon()
  })
  for (const summary of document.querySelectorAll<HTMLDetailsElement>('[data-unread-summary]'))
    summary.addEventListener('toggle', () => void (summary.open && fill(summary)))
  // A block that was fetched anew knows nothing of a person.
  new MutationObserver(() => {
    showUnread(main, unread)
    if (asked.size < most && rowsOfThings(main).some(({ id }) => !asked.has(id))) askSoon()
  }).observe(main, { childList: true, subtree: true })
}
