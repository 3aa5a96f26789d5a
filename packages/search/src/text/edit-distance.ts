/** How many letters have to be added, dropped, exchanged or swapped with their neighbour to make one word the other; `most + 1` when it is more than `most`. */
export const editDistance = (left: string, right: string, most: number): number => {
  const [first, second] = [[...left], [...right]]
  if (Math.abs(first.length - second.length) > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: second.length + 1 }, (_, at) => at)
  for (const [row, letter] of first.entries()) {
    const line = [row + 1]
    for (const [column, other] of second.entries()) {
      const swapped = row > 0 && column > 0 && letter === second[column - 1] && first[row - 1] === other
      line.push(
        Math.min(
          (above[column + 1] ?? Infinity) + 1,
          (line[column] ?? Infinity) + 1,
          (above[column] ?? Infinity) + (letter === other ? 0 : 1),
          swapped ? (before[column - 1] ?? Infinity) + 1 : Infinity,
        ),
      )
    }
    if (Math.min(...line) > most) return most + 1
    before = above
    above = line
  }
  return Math.min(above.at(-1) ?? Infinity, most + 1)
}
