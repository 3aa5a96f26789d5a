/** How many rows, and how many versions of files, a report names; as many as a field holds. The figures count all of them. */
export const mostNamed = 200
