/** Which unit of a text is the one that has so many before it that are no white space; the text's length when it has no such. */
export const bareUnit = (text: string, count: number): number => {
  let missing = count
  for (let index = 0; index < text.length; index += 1) {
    if (/\s/.test(text[index] ?? '')) continue
    if (missing === 0) return index
    missing -= 1
  }
  return text.length
}
