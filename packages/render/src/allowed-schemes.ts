/** Where an address may lead that names its scheme. A relative one may stand in each. */
export const allowedSchemes: Readonly<Record<string, readonly string[]>> = {
  href: ['http', 'https', 'mailto', 'tel'],
  src: ['http', 'https'],
  action: ['http', 'https'],
  formAction: ['http', 'https'],
  cite: ['http', 'https'],
}
