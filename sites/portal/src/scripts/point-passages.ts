// Whoever points at a passage, presses or marks it, sees which note it has, and the other way round.
const lit = 'data-lit'

const light = (target: EventTarget | Node | null): void => {
  const element = target instanceof Element ? target : target instanceof Node ? target.parentElement : null
  const one = element?.closest('[data-authored] [data-sign]')
  for (const other of document.querySelectorAll(`[${lit}]`)) other.removeAttribute(lit)
  if (!one) return
  const sign = one.getAttribute('data-sign') ?? ''
  const block = one.closest('[data-authored]')
  for (const other of block?.querySelectorAll(`[data-sign="${CSS.escape(sign)}"]`) ?? []) other.setAttribute(lit, '')
  // On a phone the notes stand below, and may be out of sight.
  if (!one.matches('li')) block?.querySelector(`li[${lit}]`)?.scrollIntoView({ block: 'nearest' })
}

const authors = document.querySelector<HTMLElement>('[data-authors]')
authors?.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'mouse') light(target)
})
authors?.addEventListener('click', ({ target }) => light(target))
authors?.addEventListener('focusin', ({ target }) => light(target))
document.addEventListener('selectionchange', () => {
  const selection = document.getSelection()
  if (selection && !selection.isCollapsed && authors?.contains(selection.anchorNode)) light(selection.anchorNode)
})
