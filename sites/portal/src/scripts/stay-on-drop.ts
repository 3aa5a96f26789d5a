// A file that is dropped where nothing takes it stays where it was: a browser would open it in place of the page.
const stay = (event: DragEvent): void => {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return
  if (event.target instanceof Element && event.target.closest('input[type="file"]')) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'none'
}
// At the window, after everything on the page that takes files has had its turn.
window.addEventListener('dragover', stay)
window.addEventListener('drop', stay)
