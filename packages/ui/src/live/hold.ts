/** Takes no second press of a button until it is released, and keeps the focus: a browser takes it away from what is disabled. */
export const hold = (button: HTMLButtonElement): (() => void) => {
  const hadFocus = document.activeElement === button
  button.disabled = true
  return () => {
    button.disabled = false
    if (hadFocus && button.isConnected && document.activeElement === document.body) button.focus({ preventScroll: true })
  }
}
