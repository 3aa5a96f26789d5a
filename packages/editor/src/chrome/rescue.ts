import type { SaveWords } from '../save-words.ts'

/** Offers to take what stands on the screen along, where the browser lets a page copy; `said` comes before it. */
export const createRescue = (text: () => string, said: string, t: SaveWords): HTMLElement => {
  const rescue = document.createElement('span')
  rescue.textContent = said
  if (!navigator.clipboard) return rescue
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--small'
  button.textContent = t.copyText
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text())
    button.textContent = t.copied
  }
  button.addEventListener('click', () => void copy())
  rescue.append(' ', button)
  return rescue
}
