import type { WebsocketProvider } from 'y-websocket'

interface User {
  readonly id: string
  readonly name: string
  /** `#rrggbb` */
  readonly color: string
}

/** Lists everybody on the page, each once, whatever the number of windows. */
export const showPeople = (provider: WebsocketProvider, list: HTMLElement): (() => void) => {
  const draw = (): void => {
    const people = new Map<string, { readonly name: string; readonly color: string }>()
    for (const state of provider.awareness.getStates().values()) {
      const user: unknown = state['user']
      if (isUser(user)) people.set(user.id, user)
    }
    list.replaceChildren(
      ...[...people.values()].map(({ name, color }) => {
        const item = document.createElement('li')
        item.className = 'people__one'
        item.textContent = name
        item.style.borderColor = color
        return item
      }),
    )
  }
  provider.awareness.on('change', draw)
  draw()
  return () => provider.awareness.off('change', draw)
}

/** The server puts this into everybody's presence; one's own has it once it came back. */
const isUser = (value: unknown): value is User =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  'color' in value &&
  /^#[0-9a-f]{6}$/i.test(String(value.color))
