/** The collections whose rows the figures of a month are counted from, and that of the reports that fix them. */
export const figureSources: readonly string[] = ['requests', 'processing', 'schedule', 'contacts', 'reports']
