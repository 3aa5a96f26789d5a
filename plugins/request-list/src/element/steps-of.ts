/** Where a card can be taken, and whether a form has to be filled in for it. */
export const stepsOf = (card: HTMLElement): ReadonlyMap<string, boolean> =>
  new Map(
    (card.dataset['steps'] ?? '')
      .split(' ')
      .filter((step) => step !== '')
      .map((step) => [step.replace(/\?$/, ''), step.endsWith('?')]),
  )
