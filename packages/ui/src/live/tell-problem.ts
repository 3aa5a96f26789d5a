import type { Problem } from './send.ts'

/** Tells a form's problems: each beside its field, what belongs to none below. Moves the focus to the first field that has one. */
export const tellProblem = (form: HTMLFormElement, { message, flaws }: Problem): void => {
  clearProblem(form)
  const elsewhere: string[] = []
  for (const [path, flaw] of flaws) {
    const place = form.querySelector<HTMLElement>(`[data-problem-of="${CSS.escape(path)}"]`)
    if (place) place.textContent = flaw
    else elsewhere.push(flaw)
    form.querySelector(`[name="${CSS.escape(path)}"]`)?.setAttribute('aria-invalid', 'true')
  }
  const whole = form.querySelector<HTMLElement>('[data-problem]')
  if (whole) whole.textContent = [message, ...elsewhere].join(' ')
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
}

/** Takes all told problems of a form away. */
export const clearProblem = (form: HTMLFormElement): void => {
  for (const place of form.querySelectorAll('[data-problem], [data-problem-of]')) place.textContent = ''
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid')
}
