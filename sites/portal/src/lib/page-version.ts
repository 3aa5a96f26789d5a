/** Which version of a page its address asks for: `?version=published`. */
export const pageVersion = ({ searchParams }: URL): 'draft' | 'published' | undefined => {
  const asked = searchParams.get('version')
  return asked === 'draft' || asked === 'published' ? asked : undefined
}
