// The box at the head of a list chooses all rows beneath it; with Shift those between the last one and this.
let last: HTMLInputElement | null = null

document.addEventListener('click', (event) => {
  const box = event.target
  if (!(box instanceof HTMLInputElement) || box.type !== 'checkbox') return
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="record"]')]
  if (box.dataset['chooseAll'] !== undefined) for (const one of boxes) one.checked = box.checked
  if (box.name !== 'record') return
  if (event.shiftKey && last && last !== box) {
    const [from = 0, to = 0] = [boxes.indexOf(last), boxes.indexOf(box)].toSorted((one, other) => one - other)
    for (const one of boxes.slice(from, to + 1)) one.checked = box.checked
  }
  last = box
  const bulk = document.querySelector('[data-bulk]')
  if (bulk instanceof HTMLDetailsElement && boxes.some(({ checked }) => checked)) bulk.open = true
})

// Only scripts can choose all by one box.
for (const head of document.querySelectorAll<HTMLInputElement>('[data-choose-all]')) head.hidden = false
