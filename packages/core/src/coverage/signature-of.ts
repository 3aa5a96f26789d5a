/** How many of the least hashes a signature keeps, 4 bytes each. */
export const signatureBins = 64

/** Headings, table heads and the like are the same on many pages, and say nothing. */
const shortestParagraph = 20
/** Characters that are held against others together. */
const shingle = 7
/** With fewer shingles chance would decide. */
const fewestShingles = 100

/**
 * What a text says, so that it can be held against another's: of all runs of seven characters within its longer paragraphs, one a line,
 * the least hash in each of 64 bins (MinHash by one permutation). Spaces, width and case make no difference. Empty where it says too little.
 */
export const signatureOf = (text: string): Uint8Array => {
  const least = new Uint32Array(signatureBins).fill(emptyBin)
  let count = 0
  for (const line of text.split('\n')) {
    const said = line.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')
    if (said.length < shortestParagraph) continue
    for (let start = 0; start + shingle <= said.length; start++) {
      const hash = hashOf(said, start)
      const bin = hash % signatureBins
      if (hash < (least[bin] ?? 0)) least[bin] = hash
      count += 1
    }
  }
  return count < fewestShingles ? new Uint8Array() : new Uint8Array(least.buffer)
}

/** What no hash fell into. */
export const emptyBin = 0xff_ff_ff_ff

/** FNV-1a with the last mixing of MurmurHash3, so that bins fill evenly. */
const hashOf = (text: string, start: number): number => {
  let hash = 0x81_1c_9d_c5
  for (let at = start; at < start + shingle; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return (hash ^ (hash >>> 16)) >>> 0
}
