// The bell tells how many notices are unread. The page around it may have been kept, so that it asks for itself.
import { createClient } from '@tsuzuri/client'
import { hearLiveEvents } from '@tsuzuri/ui/live/live-events.ts'

const place = document.querySelector<HTMLElement>('[data-notices]')
const { portal = '' } = document.documentElement.dataset
const client = createClient((path, init) => fetch(path, init))
let timer: ReturnType<typeof setTimeout> | undefined

const ask = async (): Promise<void> => {
  if (!place) return
  try {
    const { count } = await client.unreadNotices()
    place.textContent = String(count)
    place.hidden = count === 0
  } catch {
    // The number is beside the point of the page.
  }
}

// A notice is made just after what it tells of.
const askSoon = (): void => {
  clearTimeout(timer)
  timer = setTimeout(() => void ask(), 1_500)
}

void ask()
if (place && portal !== '')
  hearLiveEvents(portal, ({ type }) => {
    if (type === 'reconnected' || type.startsWith('record.')) askSoon()
  })
