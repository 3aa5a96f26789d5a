/**
 * Asks for what a step needs by the form that stands on the request's own page, without leaving the board: the site sends it, and this
 * tells whether it was taken. Goes to that page instead where it has no such form.
 */
export const askForStep = async (href: string, to: string): Promise<boolean> => {
  const address = new URL(href, location.href)
  const fresh = await dialogOf(address, to)
  if (!fresh) {
    location.assign(address)
    return false
  }
  // Wherever the page has one of its own, this is another.
  fresh.id = `board-${fresh.id}`
  fresh.removeAttribute('popover')
  for (const button of fresh.querySelectorAll('[popovertarget]')) button.removeAttribute('popovertarget')
  const form = fresh.querySelector('form')
  form?.setAttribute('action', address.pathname)
  form?.setAttribute('data-send', 'stay')
  document.body.append(fresh)
  return show(fresh, form)
}

const show = (dialog: HTMLDialogElement, form: HTMLFormElement | null): Promise<boolean> =>
  new Promise((resolve) => {
    const stood = document.activeElement
    let isTaken = false
    const onSent = (event: Event): void => {
      if (!(event instanceof CustomEvent) || !isOf(event.detail, form)) return
      isTaken = true
      dialog.close()
    }
    document.addEventListener('tsuzuri:sent', onSent)
    dialog.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-dialog-close]')) dialog.close()
    })
    dialog.addEventListener('close', () => {
      document.removeEventListener('tsuzuri:sent', onSent)
      dialog.remove()
      if (stood instanceof HTMLElement) stood.focus({ preventScroll: true })
      resolve(isTaken)
    })
    dialog.showModal()
  })

const isOf = (detail: unknown, form: HTMLFormElement | null): boolean =>
  typeof detail === 'object' && detail !== null && 'form' in detail && detail.form === form

const dialogOf = async (address: URL, to: string): Promise<HTMLDialogElement | null> => {
  try {
    const response = await fetch(address)
    if (!response.ok || response.redirected) return null
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const dialog = page.getElementById(`move-${to}`)
    return dialog instanceof HTMLDialogElement ? document.adoptNode(dialog) : null
  } catch {
    return null
  }
}
