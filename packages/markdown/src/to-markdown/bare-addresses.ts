import type { PhrasingContent } from 'mdast'

/** Links that are nothing but their address stay bare where GFM reads a bare address: between spaces, of plain signs. */
export const bareAddresses = (line: readonly PhrasingContent[]): PhrasingContent[] =>
  line.map((node, index) => {
    const address = node.type === 'link' ? bareAddress(node) : undefined
    return address !== undefined && endsInSpace(line[index - 1]) && startsWithSpace(line[index + 1])
      ? { type: 'html', value: address }
      : node
  })

const web = /^(?:https?:\/\/|www\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?::\d+)?(?:\/[\w\-./%+=#@?&]*)?(?<=[A-Za-z0-9/])$/
const mail = /^[A-Za-z0-9][A-Za-z0-9.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]+$/

const bareAddress = ({ url, title, children }: Extract<PhrasingContent, { type: 'link' }>): string | undefined => {
  const [words, ...others] = children
  if (words?.type !== 'text' || others.length > 0 || title) return undefined
  const { value } = words
  if (web.test(value)) return url === (value.startsWith('www.') ? `http://${value}` : value) ? value : undefined
  return mail.test(value) && url === `mailto:${value}` ? value : undefined
}

const endsInSpace = (node: PhrasingContent | undefined): boolean => node === undefined || (node.type === 'text' && node.value.endsWith(' '))
const startsWithSpace = (node: PhrasingContent | undefined): boolean =>
  node === undefined || (node.type === 'text' && node.value.startsWith(' '))
