/** Whose password it is to be. */
export interface Owner {
  readonly email: string
  readonly name: string
}

/** Whether a password is among those that are tried first: a common one, or one made of its owner's address or name. */
export const isGuessable = async (password: string, { email, name }: Owner): Promise<boolean> => {
  const told = fold(password)
  // Unpacked when first asked for; most starts never need it.
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  if (dictionary['passwords-common'].includes(told)) return true
  const parts = [email, ...email.split('@', 1), name, ...name.split(/\s+/)].map(fold).filter((part) => [...part].length >= shortestPart)
  const rest = parts.toSorted((one, other) => other.length - one.length).reduce((text, part) => text.replaceAll(part, ''), told)
  // Digits and signs around a name are what everybody adds.
  return rest !== told && !/\p{L}/u.test(rest)
}

/** Shorter names stand within too many good passwords. */
const shortestPart = 2

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()
