import type { DocMark, DocNode } from '@tsuzuri/document'

/** A picture; it carries no marks, so a link around it becomes its own address. */
export const readPicture = (
  alt: string | null | undefined,
  src: string,
  title: string | null | undefined,
  marks: readonly DocMark[],
): DocNode[] => {
  const link = marks.find(({ type }) => type === 'link')?.attrs
  return [
    {
      type: 'image',
      attrs: { src, alt: alt ?? '', title: title ?? null, href: link?.['href'] ?? null, hrefTitle: link?.['title'] ?? null },
    },
  ]
}
