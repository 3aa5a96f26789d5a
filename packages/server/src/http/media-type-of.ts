/** The media type of a body without its parameters, in small letters; empty where none is told. */
export const mediaTypeOf = ({ headers }: Request): string => headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
