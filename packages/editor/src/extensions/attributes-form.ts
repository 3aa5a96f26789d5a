import { isOfComposing } from '@tsuzuri/ui/live/is-of-composing.ts'
import type { Words } from '../words.ts'
import { readAttributes, writeAttributes } from './written-attributes.ts'

/** The written attributes of a block as one line of text, `state="open" limit="20"`, to be changed and applied. */
export const attributesForm = (
  attributes: Readonly<Record<string, string>>,
  t: Words,
  apply: (attributes: Readonly<Record<string, string>>) => void,
): HTMLElement => {
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = t.setUpBlock
  const label = document.createElement('label')
  label.textContent = t.attributes
  const input = document.createElement('input')
  input.value = writeAttributes(attributes)
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--small'
  button.textContent = t.apply
  const tryToApply = (): void => {
    const read = readAttributes(input.value)
    input.setCustomValidity(read === null ? t.attributesUnread : '')
    if (read === null) input.reportValidity()
    else apply(read)
  }
  button.addEventListener('click', tryToApply)
  input.addEventListener('input', () => input.setCustomValidity(''))
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || isOfComposing(event)) return
    event.preventDefault()
    tryToApply()
  })
  label.append(' ', input)
  details.append(summary, label, button)
  return details
}
