/** How wide a sign is at 14 units of type: what is Japanese stands in a square, the rest in little more than half of one. */
const widthOf = (sign: string): number => (/[\u{20}-\u{7e}\u{ff61}-\u{ff9f}]/u.test(sign) ? 7.8 : 14)

/** A text in lines no wider than that, so many at most; what has no place ends in «…». Latin words are kept whole where they fit. */
export const wrapText = (text: string, width: number, most: number): readonly string[] => {
  const lines: string[] = []
  let open = ''
  let used = 0
  const pieces = text.replaceAll(/\s+/g, ' ').match(/[\u{21}-\u{7e}]+ ?|[\s\S]/gu) ?? []
  for (const piece of pieces.flatMap((one) => (measure(one) > width ? [...one] : [one]))) {
    if (open !== '' && used + measure(piece.trimEnd()) > width) {
      lines.push(open.trimEnd())
      open = ''
      used = 0
    }
    if (open === '' && piece === ' ') continue
    open += piece
    used += measure(piece)
  }
  if (open.trim() !== '') lines.push(open.trimEnd())
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ''
  return [...lines.slice(0, most - 1), `${measure(last) + 14 > width ? [...last].slice(0, -1).join('') : last}…`]
}

const measure = (text: string): number => [...text].reduce((sum, sign) => sum + widthOf(sign), 0)
