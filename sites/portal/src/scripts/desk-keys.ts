// Keys of the firm's desk: j and k go through what waits, Enter follows the link they stand on as ever, ? tells of them. Single letters
// are in the way of whoever speaks to the machine, so they can be turned off, which the browser keeps.
const kept = 'tsuzuri-desk-keys'
const off = 'off'

/** Whoever types, or has something open that takes keys, means letters. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea, [contenteditable], dialog') !== null

const isOn = (): boolean => localStorage.getItem(kept) !== off

const step = (by: 1 | -1): void => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-desk-rows] th a')]
  const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  const next = at === -1 ? links[0] : links[at + by]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

export const followDeskKeys = (): void => {
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing } = event
    const dialog = document.getElementById('desk-keys')
    if (!dialog || ctrlKey || metaKey || altKey || isComposing || isTyping(target) || !isOn()) return
    if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1)
    else if (key === '?' && dialog instanceof HTMLDialogElement) dialog.showModal()
    else return
    event.preventDefault()
  })

  for (const choice of document.querySelectorAll<HTMLInputElement>('[data-desk-keys-on]')) {
    choice.checked = isOn()
    choice.addEventListener('change', () => (choice.checked ? localStorage.removeItem(kept) : localStorage.setItem(kept, off)))
  }
}
