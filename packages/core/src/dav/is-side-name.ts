/**
 * Names that operating systems and office programs give to what they lay beside the files for themselves: resource forks and folder views of macOS,
 * thumbnails and folder views of Windows, owner files of Microsoft Office and LibreOffice.
 */
export const isSideName = (name: string): boolean => /^(?:\._.*|\.DS_Store|~\$.*|\.~lock\..*#|Thumbs\.db|desktop\.ini)$/iu.test(name)
