/** Colours that stay apart from each other and readable under white letters. */
const colors = ['#0b6e4f', '#8c2f39', '#1d4e89', '#7b3fa0', '#a34a00', '#00707a', '#5a5f00', '#b0305c'] as const

/** The colour of somebody's cursor: always the same for the same person. */
export const cursorColor = (actorId: string): string => {
  let sum = 0
  for (const character of actorId) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return colors[sum % colors.length] ?? colors[0]
}
