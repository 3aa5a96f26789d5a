// The header's ball follows the portal on every page: it is asked for anew when a record has changed, whoever changed it.
import { createClient } from '@tsuzuri/client'
import { hearLiveEvents } from '@tsuzuri/ui/live/live-events.ts'

const count = document.querySelector<HTMLElement>('[data-balls]')
const { portal = '' } = document.documentElement.dataset
const client = createClient((path, init) => fetch(path, init))
let timer: ReturnType<typeof setTimeout> | undefined
let isAsking = false
let isStale = false

const askSoon = (): void => {
  isStale = true
  if (document.hidden) return
  clearTimeout(timer)
  // What is sent, assigned and said comes close together; one question answers all of it.
  timer = setTimeout(() => void ask(), 150)
}

/** One after the other: an older answer must never come over a newer one. What cannot be had stays as it was until the next event. */
const ask = async (): Promise<void> => {
  if (!count || isAsking) return
  isAsking = true
  try {
    while (isStale) {
      isStale = false
      show(count, (await client.waiting(portal)).mine)
    }
  } catch {
    // The number is beside the point of the page; what the page itself cannot fetch it says itself.
  } finally {
    isAsking = false
  }
}

const show = (place: HTMLElement, balls: number): void => {
  place.textContent = String(balls)
  place.classList.toggle('count--none', balls === 0)
}

if (count && portal !== '') {
  hearLiveEvents(portal, ({ type }) => {
    if (type === 'connected' || type === 'reconnected' || type.startsWith('record.') || type.startsWith('member.')) askSoon()
  })
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && isStale) askSoon()
  })
}
