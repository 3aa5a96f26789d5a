import type { Pause } from '@tsuzuri/ui/live/pause.ts'
import { words } from '@tsuzuri/ui/live/words.ts'
import { buttonOf } from './button-of.ts'

/** Lets what is being sent rest, and go on. */
export const pauseButton = (pause: Pause, about: string): HTMLButtonElement => {
  const button = buttonOf('pause', () => pause.toggle())
  const tell = (): void => {
    button.textContent = words(pause.isOn ? 'resume' : 'pause')
    button.setAttribute('aria-label', `${button.textContent}: ${about}`)
  }
  tell()
  pause.addEventListener('change', tell)
  return button
}
