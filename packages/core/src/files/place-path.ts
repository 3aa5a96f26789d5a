import type { DriveFile } from '@tsuzuri/model'

export type Place = Pick<DriveFile, 'folder' | 'name'>

/** The whole path of a place: `/給与/a.csv`. */
export const placePath = ({ folder, name }: Place): string => (folder === '/' ? `/${name}` : `${folder}/${name}`)
