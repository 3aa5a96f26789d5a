/** Parts two runs of emphasis signs that would be read as one. Reading drops it. */
export const separator = '<!---->'
