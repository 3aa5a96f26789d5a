// Buttons that open a dialog, and those inside one that close it. Heard at the document, since a page renews itself in place.
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-dialog], [data-dialog-close]') : null
  if (!button) return
  if (button.dataset['dialog'] === undefined) return button.closest('dialog')?.close()
  const dialog = document.getElementById(button.dataset['dialog'])
  button.closest('details')?.removeAttribute('open')
  if (dialog instanceof HTMLDialogElement) dialog.showModal()
})
