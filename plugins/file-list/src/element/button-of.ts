import { type Word, words } from '@tsuzuri/ui/live/words.ts'

/** A small button. `about` is what it concerns, where its words alone do not say. */
export const buttonOf = (word: Word, act: () => void, about?: string): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--small'
  button.textContent = words(word)
  if (about !== undefined) button.setAttribute('aria-label', `${words(word)}: ${about}`)
  button.addEventListener('click', act)
  return button
}
