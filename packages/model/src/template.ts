/** The sets of pages a portal can open with; each is a folder of the server's `content/templates`. */
export const templates = ['payroll', 'service-management'] as const
export type Template = (typeof templates)[number]
