import { forgetRecent } from './recent.ts'

// Signing out leaves nothing of what one typed, searched for and opened in this browser. Where some of it is on no server yet, one is asked before.
const dialog = document.querySelector<HTMLDialogElement>('#sign-out-unsaved')
const pages = dialog?.querySelector('ul')
const confirmed = dialog?.querySelector<HTMLButtonElement>('[data-sign-out-confirm]')
const leavingPerson = dialog?.dataset['personId']

const isSigningOut = (button: unknown): button is HTMLButtonElement => button instanceof HTMLButtonElement && button.value === 'sign-out'

/** Whether one may go: nothing is lost by it, or it was seen that something is. */
const ask = async (): Promise<boolean> => {
  const { unsavedPages } = await import('@tsuzuri/editor/forget-typing.ts')
  const unsaved = leavingPerson ? await unsavedPages(leavingPerson) : []
  if (unsaved.length === 0 || !dialog || !pages) return true
  pages.replaceChildren(
    ...unsaved.map(({ title, path }) => {
      const link = document.createElement('a')
      link.href = path
      link.textContent = title
      const item = document.createElement('li')
      item.append(link)
      return item
    }),
  )
  dialog.showModal()
  return false
}

const leave = async (form: HTMLFormElement, submitter: HTMLButtonElement): Promise<void> => {
  const { forgetTyping } = await import('@tsuzuri/editor/forget-typing.ts')
  if (leavingPerson) await forgetTyping(leavingPerson)
  send(form, submitter)
}

let isLeaving = false
let leaving: (() => Promise<void>) | undefined
const send = (form: HTMLFormElement, submitter: HTMLButtonElement): void => {
  isLeaving = true
  if (leavingPerson) forgetRecent(leavingPerson)
  form.requestSubmit(submitter)
}

document.addEventListener('submit', (event) => {
  const { submitter, target: form } = event
  if (isLeaving || !isSigningOut(submitter) || !(form instanceof HTMLFormElement)) return
  event.preventDefault()
  leaving = () => leave(form, submitter)
  ask()
    .then((may) => (may ? leave(form, submitter) : undefined))
    // A browser that keeps nothing has nothing to forget.
    .catch(() => send(form, submitter))
})
confirmed?.addEventListener('click', () => void leaving?.())
