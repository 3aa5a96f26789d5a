import type { Words } from '../words.ts'

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
  input.value = Object.entries(attributes)
    .map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`)
    .join(' ')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--small'
  button.textContent = t.apply
  button.addEventListener('click', () => apply(parse(input.value)))
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    apply(parse(input.value))
  })
  label.append(' ', input)
  details.append(summary, label, button)
  return details
}

const parse = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/([A-Za-z][\w-]*)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
  )
