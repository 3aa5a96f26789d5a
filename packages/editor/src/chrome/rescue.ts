import type { Editor } from '@tiptap/core'
import type { Words } from '../words.ts'

/** Says that something typed is on no server, and offers to take the text along where the browser lets a page copy. */
export const createRescue = (editor: Editor, t: Words): HTMLElement => {
  const rescue = document.createElement('span')
  rescue.textContent = t.unsaved
  if (!navigator.clipboard) return rescue
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--small'
  button.textContent = t.copyText
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(editor.getText())
    button.textContent = t.copied
  }
  button.addEventListener('click', () => void copy())
  rescue.append(' ', button)
  return rescue
}
