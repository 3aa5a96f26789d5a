import { access } from 'node:fs/promises'
import { parse } from 'node:path'

/** The path, or where something stands there already one beside it: `a (2).csv`. */
export const freePath = async (path: string): Promise<string> => {
  const { dir, name, ext } = parse(path)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : `${dir}/${name} (${number})${ext}`
    const taken = await access(candidate).then(
      () => true,
      () => false,
    )
    if (!taken) return candidate
  }
}
