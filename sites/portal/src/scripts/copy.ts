// Buttons that copy what stands in a field. They appear only where the browser lets a page copy.
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  const field = document.getElementById(button.dataset['copy'] ?? '')
  if (!(field instanceof HTMLInputElement) || !navigator.clipboard) continue
  button.hidden = false
  button.setAttribute('aria-live', 'polite')
  button.addEventListener('click', () => void copy(field, button))
}

const copy = async (field: HTMLInputElement, button: HTMLButtonElement): Promise<void> => {
  field.select()
  await navigator.clipboard.writeText(field.value)
  button.textContent = button.dataset['copied'] ?? ''
}
