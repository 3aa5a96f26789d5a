// Buttons that open a dialog, and those inside one that close it. Heard at the document, since a page renews itself in place.
// Without scripts the browser opens it as a popover.
document.addEventListener('click', (event) => {
  const { target } = event
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-dialog], [data-dialog-close]') : null
  if (!button) return
  if (button.dataset['dialog'] === undefined) return button.closest('dialog')?.close()
  event.preventDefault()
  const dialog = document.getElementById(button.dataset['dialog'])
  const menu = button.closest('details')
  menu?.removeAttribute('open')
  // What is closed cannot be gone back to: the focus goes back to the menu it was opened from.
  menu?.querySelector('summary')?.focus()
  if (dialog instanceof HTMLDialogElement) dialog.showModal()
})
