const names = new Set(['.ds_store', '.localized', 'thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r'])

/** Whether a file is one that a system or an office program keeps for itself: nobody means to hand it over. */
export const isJunk = (name: string): boolean => names.has(name.toLowerCase()) || name.startsWith('._') || name.startsWith('~$')
