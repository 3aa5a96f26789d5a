/** The sets of pages a portal can open with; each is a folder of `content/templates`. */
export const templates = ['payroll'] as const
export type Template = (typeof templates)[number]
