// A menu closes when somebody goes on elsewhere, and on Escape. Without scripts its button closes it.
const closeOthers = ({ target }: Event): void => {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
    if (!(target instanceof Node && menu.contains(target))) menu.open = false
  }
}
document.addEventListener('click', closeOthers)
document.addEventListener('focusin', closeOthers)
document.addEventListener('keydown', ({ key, target }) => {
  const menu = key === 'Escape' && target instanceof Element ? target.closest<HTMLDetailsElement>('details.menu[open]') : null
  if (!menu) return
  menu.open = false
  menu.querySelector('summary')?.focus()
})
