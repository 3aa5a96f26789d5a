// Buttons that open a dialog, and those inside one that close it. Without scripts the browser opens it as a popover.
for (const button of document.querySelectorAll<HTMLElement>('[data-dialog]')) {
  button.addEventListener('click', (event) => {
    event.preventDefault()
    const dialog = document.getElementById(button.dataset['dialog'] ?? '')
    button.closest('details')?.removeAttribute('open')
    if (dialog instanceof HTMLDialogElement) dialog.showModal()
  })
}
for (const button of document.querySelectorAll<HTMLElement>('[data-dialog-close]')) {
  button.addEventListener('click', () => button.closest('dialog')?.close())
}
