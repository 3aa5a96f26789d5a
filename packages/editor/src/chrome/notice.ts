/** A line that says what has happened, with what can be done about it. */
export const notice = (said: string, ...more: readonly HTMLElement[]): HTMLElement => {
  const line = document.createElement('div')
  line.className = 'notice no-print'
  line.setAttribute('role', 'status')
  const words = document.createElement('span')
  words.textContent = said
  line.append(words, ...more)
  return line
}

export const noticeButton = (label: string, press: () => void): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--small'
  button.textContent = label
  button.addEventListener('click', press)
  return button
}
